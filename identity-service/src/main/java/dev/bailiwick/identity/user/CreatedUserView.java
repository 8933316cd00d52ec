package dev.bailiwick.identity.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person who was just made, with his temporary password.
 *
 * @param temporaryPassword absent when a repeated request finds him signed in already
 */
@Schema(
        name = "CreatedUser",
        requiredProperties = {
            "id",
            "email",
            "firstName",
            "lastName",
            "homeScope",
            "origin",
            "status",
            "signInDisabled",
            "createdAt",
            "createdBy",
            "updatedAt",
            "lastSignInAt",
            "temporaryPasswordExpiresAt",
            "introductoryEmail"
        })
record CreatedUserView(
        @JsonUnwrapped UserView user,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TemporaryPasswordView temporaryPassword) {}
