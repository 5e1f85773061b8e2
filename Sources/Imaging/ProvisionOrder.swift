import Interop

/// Everything that one run wants provided.
struct ProvisionOrder: Sendable {
    /// The server images.
    let servers: [ServerImageRequest]

    /// The releases that clients run on, oldest first.
    let clients: [Release]

    /// The base images of the catalogue, oldest first.
    let bases: [BaseImage]

    /// The path of `pqprobe` on this host.
    let probe: String

    /// The base images that are needed, oldest first; the bench needs the newest.
    var neededBases: [BaseImage] {
        let names = Set(servers.map(\.base.name) + clients.map(\.base))
        return bases.filter { names.contains($0.name) || $0.name == bases.last?.name }
    }

    /// The sets of packages that are installed on a base.
    ///
    /// A name that is none has no set: asking for the image will say so.
    func packageSets(on base: BaseImage) -> [PackageSet] {
        var lists = servers.filter { $0.base.name == base.name }.map(\.packages)
        lists += clients.filter { $0.base == base.name }.map(\.libraryPackages)
        if base.name == bases.last?.name { lists.append(ImageWorkshop.benchPackages) }
        let sets = Set(lists.compactMap { try? PackageSet($0) })
        return sets.sorted { $0.text < $1.text }
    }
}
