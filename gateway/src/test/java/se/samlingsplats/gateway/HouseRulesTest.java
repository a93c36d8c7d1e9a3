package se.samlingsplats.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "se.samlingsplats.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule noFieldInjection =
            fields().should().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");

    @ArchTest
    static final ArchRule onlyTheApplicationIsPublic = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("GatewayApplication")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule noImpl = noClasses().should().haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule nothingBlocksTheEventLoop =
            noClasses().should().callMethod(reactor.core.publisher.Mono.class, "block");
}
