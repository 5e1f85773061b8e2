package import Interop

extension Group {
    /// What the TLS library under a server calls the group.
    ///
    /// That is the library's own name even where its version does not implement the group, and
    /// the lab's name where the library has none: a server that cannot have the group must be
    /// asked for it all the same, so that its refusal is its own.
    package func spelling(for versions: ImageVersions) -> String {
        if versions.openssl != nil { return openssl?.name ?? name }
        if versions.go != nil { return go?.name ?? name }
        return name
    }
}
