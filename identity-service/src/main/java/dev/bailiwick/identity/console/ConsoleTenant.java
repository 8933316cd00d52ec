package dev.bailiwick.identity.console;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Says who is asked for credentials how: pages send a person to Keycloak and keep his session in a cookie; the API takes
 * a bearer token or that cookie, and sends nobody anywhere.
 */
@ApplicationScoped
class ConsoleTenant implements TenantResolver {
    /** The name under which {@code application.properties} has the code flow. */
    static final String NAME = "console";

    @Override
    public String resolve(RoutingContext context) {
        boolean console = Pages.contain(context) || Session.carries(context.request());
        return console ? NAME : OidcUtils.DEFAULT_TENANT_ID;
    }
}
