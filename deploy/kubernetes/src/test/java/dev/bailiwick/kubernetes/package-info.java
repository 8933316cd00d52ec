/**
 * Checks of the manifests: they are rendered by kustomize, read strictly into the model of the Kubernetes API, and held
 * against policies. Nothing here needs a cluster. Knows the two services by their sources alone.
 */
@NullMarked
package dev.bailiwick.kubernetes;

import org.jspecify.annotations.NullMarked;
