package se.samlingsplats.directory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.springframework.data.repository.Repository;
import se.samlingsplats.events.Outbox;

@AnalyzeClasses(packages = "se.samlingsplats.directory", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("se.samlingsplats.directory.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noFieldInjection =
            fields().should().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");

    @ArchTest
    static final ArchRule beansForTheWebStayInTheirPackage = classes()
            .that()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule packagesAreNamedAfterNouns = noClasses()
            .should()
            .resideInAnyPackage("..dto..", "..mapper..", "..impl..", "..util..", "..common..")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule everySaveIsRecorded = classes()
            .should(new ArchCondition<JavaClass>("tell the outbox wherever they save an aggregate") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (var method : type.getMethods()) {
                        var calls = method.getMethodCallsFromSelf();
                        var saves = calls.stream()
                                .anyMatch(call -> call.getName().startsWith("save")
                                        && call.getTargetOwner().isAssignableTo(Repository.class));
                        var tells = calls.stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Outbox.class));
                        events.add(new SimpleConditionEvent(method, !saves || tells, method.getFullName()));
                    }
                }
            });
}
