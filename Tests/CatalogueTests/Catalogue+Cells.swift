import Catalogue
import Interop
import Testing

extension Catalogue {
    /// The cells of a matrix of these servers and releases, with more lines from the fourth on.
    func cells(
        _ more: String,
        servers: String = "nginx",
        releases: String = "debian-13",
    ) throws -> [Cell] {
        let text = """
            name: x
            servers: [\(servers)]
            releases: [\(releases)]
            \(more)
            """
        return try Matrix(text: text, path: "x.yaml", catalogue: self).plan(self)
    }

    /// The cells of a matrix that the lab is shipped with.
    func cells(ofShipped name: String) throws -> [Cell] {
        try Matrix(path: Shipped.home + "Matrices/\(name).yaml", catalogue: self).plan(self)
    }

    /// What should happen in a cell, with a client that runs on what its release had when this was
    /// written; the images have the versions of that time too, unless there are others.
    func sampleExpectation(
        of cell: Cell,
        _ versions: ImageVersions? = nil,
    ) throws -> Interop.Expectation {
        try #require(
            expectation(
                of: cell,
                versions: versions ?? .sample(server: cell.server, release: cell.release),
                clientOpenSSL: cell.client.release.map { ImageVersions.openssl(of: $0) }
            ),
            "\(cell.key)"
        )
    }
}
