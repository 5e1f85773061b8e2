/// Where a base image came from; pulled and made never share a key.
enum BaseOrigin: Hashable, Sendable {
    /// From a registry, under this digest.
    case pulled(digest: String)

    /// Made on the spot from these packages.
    case made(PackageList)
}
