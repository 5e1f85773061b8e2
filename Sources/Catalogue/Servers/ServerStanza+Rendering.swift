package import Interop

extension ServerStanza {
    /// Everything that starts one endpoint of this server.
    ///
    /// The group goes with the pinned policy. Its spelling is chosen by the versions in the
    /// server's image, the variant of the policy by these, the image's origin and the group.
    package func render(
        policy: Policy,
        group: Group?,
        origin: Origin,
        versions: ImageVersions,
        values: EndpointValues,
    ) -> RenderedEndpoint {
        precondition((policy == .pinned) == (group != nil), "a group goes with the pinned policy")
        let variants = policies[policy] ?? []
        let variant = variants.first {
            $0.condition.holds(for: versions, of: origin, group: group)
        }
        let recipe = [originParts[origin]?.changes, variant?.changes].compactMap { $0 }
            .reduce(recipe) { $0.applying($1) }
        var texts: [TemplateVariable: String] = [
            .port: String(values.port),
            .address: values.address,
            .directory: values.directory,
            .certificate: values.certificate,
            .key: values.key,
            .nonce: values.nonce,
        ]
        texts[.group] = group?.spelling(for: versions)
        return RenderedEndpoint(
            command: recipe.command.map { $0.render(texts) },
            environment: Dictionary(
                recipe.environment.map { ($0.name, $0.value.render(texts)) },
                uniquingKeysWith: { _, last in last },
            ),
            files: recipe.files
                .map { file in
                    let text =
                        switch file.content {
                        case .template(let template): template.render(texts)
                        case .verbatim(let text): text
                        }
                    return RenderedFile(path: file.path, text: text, mode: file.mode)
                }
                .sorted { $0.path < $1.path },
            configuredBy: variant?.configuredBy,
        )
    }

    /// A text that stays the same as long as the endpoint is configured alike.
    ///
    /// Port, folder and nonce change from start to start, and are fixed in it. It is what a hash
    /// of the configuration is taken of.
    package func configurationText(
        policy: Policy,
        group: Group?,
        origin: Origin,
        versions: ImageVersions,
    ) -> String {
        render(policy: policy, group: group, origin: origin, versions: versions, values: .fixed)
            .canonicalText
    }

    /// How it is shown which TLS library runs in it, on an image of this origin.
    package func libraryProof(on origin: Origin) -> ProofKind {
        originParts[origin]?.libraryProof ?? ownLibraryProof
    }
}
