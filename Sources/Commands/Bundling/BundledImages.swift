import Catalogue
import HostUse
import Imaging
import Interop
import Orchestration

/// Everything that the images of a cell are built from: those of its server and its client.
struct BundledImages: Sendable {
    /// All of them, each after those that it is made with.
    let all: [BundledImage]

    /// The folder of the server's image.
    let server: String

    /// The folder of the image that holds the client's program `openssl`.
    let client: String

    /// The path of that program in its image.
    let program: String

    /// Gathers what the catalogue says of a cell's images; `home` has the Dockerfiles.
    ///
    /// Where a recipe of the server's image is recorded its Dockerfile is taken from there.
    init(
        of cell: Cell,
        catalogue: Catalogue,
        releases: [Release],
        recipe: String?,
        origins: [String],
        home: String,
        probe: String,
    ) throws {
        guard let client = releases.first(where: { $0.name == cell.client.release }),
            let clientBase = catalogue.releases.base(named: client.base)
        else {
            throw Fault(
                operation: "bundle the client of",
                subject: cell.key,
                reason: "the data files of its run have no such release",
            )
        }
        let key = ServerKey(cell)
        let request = try catalogue.imageRequest(key, releases: releases, probe: probe)
        let layers = try catalogue.layerRequests(
            servers: [key],
            clients: [client],
            releases: releases,
            probe: probe
        )
        var images: [BundledImage] = []
        var folders: [LayerKey: String] = [:]
        let contents = BundledContents(catalogue: catalogue, origins: origins)
        for layer in layers {
            let folder = "\(images.count + 1)-\(Self.word(layer.key))"
            folders[layer.key] = folder
            images.append(
                try contents.image(folder, layer.inputs, on: layer.base, folders, recipe: nil)
            )
        }
        server = "\(images.count + 1)-\(Self.word(cell.server))"
        images.append(
            try contents.image(server, request.inputs, on: request.base, folders, recipe: recipe)
        )
        if let folder = folders[.openssl(of: client.name)] {
            self.client = folder
            program = "/opt/openssl/bin/openssl"
        } else {
            self.client = "\(images.count + 1)-client"
            program = "openssl"
            let inputs = ImageInputs(
                dockerfile: "\(home)/Dockerfiles/openssl/packaged.Dockerfile",
                packages: ["openssl"] + client.libraryPackages
            )
            images.append(
                try contents.image(self.client, inputs, on: clientBase, [:], recipe: nil)
            )
        }
        images.append(try contents.fetching(on: clientBase))
        all = images
    }

    /// A name that a folder and a tag can have, whatever characters a layer or a server has.
    private static func word(_ key: LayerKey) -> String {
        word([key.name, key.release].compactMap(\.self).joined(separator: "-"))
    }

    private static func word(_ name: String) -> String {
        String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") ? $0 : "-" })
    }
}
