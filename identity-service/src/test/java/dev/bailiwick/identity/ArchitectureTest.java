package dev.bailiwick.identity;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.bailiwick.identity.password.TemporaryPassword;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** The borders inside the service, as the packages' own descriptions draw them. */
@AnalyzeClasses(packages = "dev.bailiwick.identity", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<Class<?>> SESSIONS = List.of(PanacheRepositoryBase.class, Mutiny.Session.class);

    @ArchTest
    static final ArchRule eachPackageKnowsOnlyWhatItSays = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("password")
            .definedBy("dev.bailiwick.identity.password")
            .layer("platform")
            .definedBy("dev.bailiwick.identity.platform")
            .layer("trace")
            .definedBy("dev.bailiwick.identity.platform.trace")
            .layer("directory")
            .definedBy("dev.bailiwick.identity.directory")
            .layer("access")
            .definedBy("dev.bailiwick.identity.access")
            .layer("audit")
            .definedBy("dev.bailiwick.identity.audit")
            .layer("operation")
            .definedBy("dev.bailiwick.identity.operation")
            .layer("introduction")
            .definedBy("dev.bailiwick.identity.introduction")
            .layer("record")
            .definedBy("dev.bailiwick.identity.user.record")
            .layer("lifecycle")
            .definedBy("dev.bailiwick.identity.user.lifecycle")
            .layer("group record")
            .definedBy("dev.bailiwick.identity.group.record")
            .layer("group")
            .definedBy("dev.bailiwick.identity.group")
            .layer("arrival")
            .definedBy("dev.bailiwick.identity.arrival")
            .layer("user")
            .definedBy("dev.bailiwick.identity.user")
            .layer("administrator")
            .definedBy("dev.bailiwick.identity.administrator")
            .layer("console")
            .definedBy("dev.bailiwick.identity.console")
            .whereLayer("password")
            .mayNotAccessAnyLayer()
            .whereLayer("trace")
            .mayNotAccessAnyLayer()
            .whereLayer("platform")
            .mayOnlyAccessLayers("trace")
            .whereLayer("directory")
            .mayOnlyAccessLayers("password", "platform", "trace")
            .whereLayer("access")
            .mayOnlyAccessLayers("directory", "platform", "trace")
            .whereLayer("audit")
            .mayOnlyAccessLayers("access")
            .whereLayer("operation")
            .mayOnlyAccessLayers("access", "directory", "audit", "trace")
            .whereLayer("introduction")
            .mayOnlyAccessLayers("directory", "operation")
            .whereLayer("record")
            .mayOnlyAccessLayers("access", "directory")
            .whereLayer("lifecycle")
            .mayOnlyAccessLayers("record", "operation", "introduction", "audit", "access", "directory", "password")
            .whereLayer("arrival")
            .mayOnlyAccessLayers("record", "group record", "operation", "audit", "access", "directory")
            .whereLayer("group record")
            .mayOnlyAccessLayers("access", "record")
            .whereLayer("user")
            .mayOnlyBeAccessedByLayers("group")
            .whereLayer("group")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("administrator")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("console")
            .mayOnlyAccessLayers("access", "platform");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.bailiwick.identity.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule passwordsKnowNoFramework = noClasses()
            .that()
            .resideInAPackage("dev.bailiwick.identity.password")
            .should()
            .dependOnClassesThat(
                    not(resideInAnyPackage("java..", "org.jspecify..", "dev.bailiwick.identity.password")));

    @ArchTest
    static final ArchRule secretsAreRevealedToKeycloakAndInAnswersOnly = noClasses()
            .that(not(resideInAPackage("dev.bailiwick.identity.directory"))
                    .and(not(nameMatching(".*\\.TemporaryPasswordView"))))
            .should()
            .callMethod(TemporaryPassword.class, "reveal");

    @ArchTest
    static final ArchRule resourcesKnowNoTables = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("io.quarkus.hibernate..", "org.hibernate..", "jakarta.persistence.."));

    /**
     * Hibernate Reactive keeps the outcome of a deletion through the session in a field that all sessions share: two at once
     * take each other's, and a request fails or hangs (hibernate-reactive issue 1713). A deletion by query does not.
     */
    @ArchTest
    static final ArchRule recordsAreDeletedByQuery = noClasses()
            .should()
            .accessTargetWhere(describe("is a deletion through the session", ArchitectureTest::deletesThroughSession));

    private static boolean deletesThroughSession(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && Set.of("delete", "deleteById", "remove").contains(target.getName())
                && SESSIONS.stream().anyMatch(target.getOwner()::isAssignableTo)
                && target.getRawParameterTypes().getFirst().isEquivalentTo(Object.class);
    }

    @ArchTest
    static final ArchRule endpointsArePublic =
            methods().that().areAnnotatedWith(Path.class).should().bePublic();

    @ArchTest
    static final ArchRule resourcesAreCalledSo =
            classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource");
}
