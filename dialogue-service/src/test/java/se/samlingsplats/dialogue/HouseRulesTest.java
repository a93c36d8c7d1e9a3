package se.samlingsplats.dialogue;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.springframework.stereotype.Service;
import se.samlingsplats.events.Outbox;

@AnalyzeClasses(packages = "se.samlingsplats.dialogue", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("se.samlingsplats.dialogue.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noFieldInjection =
            fields().should().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");

    @ArchTest
    static final ArchRule beansStayInTheirPackage = classes()
            .that()
            .areMetaAnnotatedWith("org.springframework.stereotype.Component")
            .and(DescribedPredicate.not(simpleNameIn(
                    "Dialogues",
                    "Facilitators",
                    "DerivedStatements",
                    "Paces",
                    "Connections",
                    "Participations",
                    "VotableStatements",
                    "KnownActors",
                    "KnownSources",
                    "Speakers",
                    "Recommendations",
                    "Endorsements",
                    "AsOf",
                    "Commitments")))
            .should()
            .bePackagePrivate();

    /** Those that other aggregates of this service ask. */
    private static DescribedPredicate<JavaClass> simpleNameIn(String... names) {
        return DescribedPredicate.describe(
                "asked by other packages", type -> Set.of(names).contains(type.getSimpleName()));
    }

    @ArchTest
    static final ArchRule noImpl = noClasses().should().haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule everySaveIsRecorded = classes()
            .that()
            .areAnnotatedWith(Service.class)
            .should(new ArchCondition<JavaClass>("append to the outbox or keep wherever they save") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (var method : type.getMethods()) {
                        var calls = method.getMethodCallsFromSelf();
                        var saves = calls.stream().anyMatch(c -> c.getName().equals("save"));
                        var records =
                                calls.stream().anyMatch(c -> c.getTargetOwner().isEquivalentTo(Outbox.class));
                        events.add(new SimpleConditionEvent(method, !saves || records, method.getFullName()));
                    }
                }
            });
}
