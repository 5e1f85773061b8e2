import Catalogue
import Interop
import LabTesting
import Testing

@testable import Commands

@Suite struct `A folder that an image of a bundle is built from` {
    /// Every server on every release that it is on.
    private static let pairs = Result {
        let catalogue = try Catalogue.load(from: FolderSource(home: Transcript.repository))
        return try catalogue.servers.flatMap { server in
            try catalogue.releases.releases.filter { $0.servers.contains(server.name) }
                .map { release in
                    let client = release.hasClient ? release.name : "debian-14"
                    return try BundledImages.sample(
                        server.name,
                        release.name,
                        client: client,
                        origins: Self.origins,
                        catalogue: catalogue
                    )
                }
        }
    }

    /// What the branches of the catalogue were compiled in.
    private static let origins =
        ["1.1.1w", "3.0.20", "3.2.9", "3.3.9", "3.4.9", "3.5.7"]
        .map { "openssl \($0), SHA-256 \(String(repeating: "0f", count: 32)), a place" }
        + ["openssl 3.6.3, SHA-256 \(String(repeating: "1f", count: 32)), a place"]
        + ["openssl 4.0.2, SHA-256 \(String(repeating: "2f", count: 32)), a place"]

    @Test func `has all that its Dockerfile copies, and a value for every argument`() throws {
        let all = try Self.pairs.get()
        #expect(all.count > 50)
        for image in all.flatMap(\.all) {
            let text = { (path: String) in
                let file = image.files.first { $0.path == path }
                return String(decoding: file?.bytes ?? [], as: UTF8.self)
            }
            let fetched = text("sources.txt").split(separator: "\n")
                .map { "sources/\($0.prefix { $0 != " " })" }
            let there = image.files.map(\.path) + fetched
            let known = Set(["BASE", "JOBS"]).union(image.arguments.keys).union(image.layers.keys)
            for line in text("Dockerfile").split(separator: "\n") {
                let words = line.split(separator: " ").map(String.init)
                if words[0] == "COPY", !words[1].hasPrefix("--from") {
                    for source in words[1...].dropLast() {
                        #expect(
                            there.contains { $0 == source || $0.hasPrefix("\(source)/") },
                            "\(image.folder): \(line)"
                        )
                    }
                }
                if words[0] == "ARG", !words[1].contains("=") {
                    #expect(known.contains(words[1]), "\(image.folder): \(line)")
                }
            }
        }
    }

    @Test func `comes after those of the images that it is made with`() throws {
        for images in try Self.pairs.get() {
            var built: Set<String> = []
            for image in images.all {
                #expect(image.layers.values.allSatisfy(built.contains), "\(image.folder)")
                built.insert(image.folder)
            }
            #expect(built.isSuperset(of: [images.server, images.client, "fetch"]))
        }
    }
}
