package dev.bailiwick.access;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

/** The borders that the package descriptions tell of. */
@AnalyzeClasses(packages = "dev.bailiwick.access", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_decision_knows_no_framework = classes()
            .that()
            .resideInAPackage("..access.decision..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "org.jspecify..", "org.pcollections..", "..access.decision.."));

    @ArchTest
    static final ArchRule each_layer_is_known_to_those_above_it_alone = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("features")
            .definedBy(
                    "..access.check..",
                    "..access.role..",
                    "..access.permission..",
                    "..access.scope..",
                    "..access.rule..",
                    "..access.membership..",
                    "..access.history..")
            .layer("change")
            .definedBy("dev.bailiwick.access.change")
            .layer("replica")
            .definedBy("..access.change.replica..")
            .layer("store")
            .definedBy("..access.change.store..")
            .layer("guard")
            .definedBy("..access.guard..")
            .layer("platform")
            .definedBy("..access.platform..")
            .layer("decision")
            .definedBy("..access.decision..")
            .whereLayer("features")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("change")
            .mayOnlyBeAccessedByLayers("features")
            .whereLayer("replica")
            .mayOnlyBeAccessedByLayers("change", "features")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("replica", "change", "features")
            .whereLayer("guard")
            .mayOnlyBeAccessedByLayers("change", "features")
            .whereLayer("platform")
            .mayOnlyBeAccessedByLayers("replica", "guard", "change", "features")
            .whereLayer("decision")
            .mayOnlyBeAccessedByLayers("store", "replica", "guard", "change", "features");

    @ArchTest
    static final ArchRule no_feature_knows_another = slices().matching(
                    "dev.bailiwick.access.(check|role|permission|scope|rule|membership|history)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule plans_are_plain_java = noClasses()
            .that()
            .haveSimpleNameEndingWith("Plans")
            .or()
            .haveNameMatching(".*\\.rule\\.(RuleGrants|RuleWithdrawals|FirstAdministrators)")
            .or()
            .haveNameMatching(".*\\.permission\\.Installation")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io..", "jakarta..", "org.hibernate..");

    @ArchTest
    static final ArchRule uni_is_at_the_edge_only = noClasses()
            .that()
            .resideInAnyPackage(
                    "..access.scope..",
                    "..access.rule..",
                    "..access.role..",
                    "..access.membership..",
                    "..access.check..",
                    "..access.permission..",
                    "..access.history..")
            .and()
            .haveNameNotMatching(".*(Resource|Repository|\\.Rules|\\.Changes|\\.Installing)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Uni.class);

    @ArchTest
    static final ArchRule only_the_serial_write_writes = noClasses()
            .that(resideOutsideOfPackage("..access.change.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.mutiny.sqlclient..", "io.vertx.sqlclient..");

    @ArchTest
    static final ArchRule tables_are_no_wire_format = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule resources_are_named_so =
            classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource");
}
