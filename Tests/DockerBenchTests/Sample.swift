import Interop
import Orchestration

/// Sample values.
enum Sample {
    /// An endpoint with a key, and words that a shell would act on.
    static func setup() -> EndpointSetup {
        EndpointSetup(
            id: "endpoint-id",
            identity: EndpointIdentity(
                server: "nginx",
                release: "debian-13",
                policy: .pinned,
                pin: .x25519,
                certificate: .ecdsaP256,
            ),
            image: ImageRecord(
                reference: "pqlab/nginx:x",
                digest: "sha256:image",
                purpose: "server",
                server: "nginx",
                release: "debian-13",
                base: "debian-13",
                opensslSource: nil,
                recipeHash: "hash",
                recipe: "",
                versions: ImageVersions(server: "1.26.3", openssl: "3.5.7"),
                createdAt: "",
            ),
            site: EndpointSite(port: 10_000, directory: "/lab/w1/e1", nonce: "nonce"),
            command: ["serve", "$(touch /tmp/x)", "; rm -rf /"],
            environment: [:],
            files: [
                EndpointFile(path: "a/b/conf", bytes: [1], mode: 0o444, isSecret: false),
                EndpointFile(path: "server.key", bytes: [2], mode: 0o600, isSecret: true),
            ],
            configuredBy: "ssl_ecdh_curve",
            configurationHash: "hash",
            certificate: [3],
            proof: .mapped,
        )
    }
}
