package se.samlingsplats.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "se.samlingsplats.search", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("se.samlingsplats.search.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noFieldInjection =
            fields().should().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");

    @ArchTest
    static final ArchRule beansForTheWebStayInTheirPackage = classes()
            .that()
            .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule onlyThePackageOfTheIndexSpeaksItsProtocol = noClasses()
            .that()
            .resideOutsideOfPackage("..search.index..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("co.elastic..");

    @ArchTest
    static final ArchRule packagesAreNamedAfterNouns = noClasses()
            .should()
            .resideInAnyPackage("..dto..", "..mapper..", "..impl..", "..util..", "..common..")
            .orShould()
            .haveSimpleNameEndingWith("Impl");
}
