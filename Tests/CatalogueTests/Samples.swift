import Catalogue
import Foundation
import Interop
import Testing

/// The data files that the lab is shipped with.
enum Shipped {
    /// The folder that holds `Lab`.
    static let home = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .path(percentEncoded: false)

    static func catalogue() throws -> Catalogue {
        try Catalogue.load(home: home)
    }

    /// The catalogue that the shipped files make if some of them have another text.
    static func catalogue(replacing texts: [String: String]) throws -> Catalogue {
        let shipped = try catalogue().texts
        return try Catalogue.load(
            from: MemorySource(texts: shipped.merging(texts) { _, new in new })
        )
    }

    static func text(of path: String) throws -> String {
        try #require(try catalogue().texts[path])
    }
}

extension String {
    /// The same text with the first occurrence of another replaced.
    func replacingFirst(_ old: String, with new: String) throws -> String {
        let range = try #require(firstRange(of: old))
        return String(self[..<range.lowerBound]) + new + self[range.upperBound...]
    }
}

/// The description of the catalogue's error that something throws.
func errorText(_ body: () throws -> Void) throws -> String {
    let error = try #require(#expect(throws: CatalogueError.self) { try body() })
    return error.description
}

extension ImageVersions {
    static let nginx12 = ImageVersions(server: "1.22.1", openssl: "3.0.22")
    static let nginx13 = ImageVersions(server: "1.26.3", openssl: "3.5.9")
    static let flask12 = ImageVersions(server: "2.2.2", openssl: "3.0.22", python: "3.11.2")
    static let flask13 = ImageVersions(server: "3.1.1", openssl: "3.5.9", python: "3.13.5")

    static func sample(server: String, release: String) -> ImageVersions {
        switch (server, release) {
        case ("nginx", "debian-12"): nginx12
        case ("nginx", _): nginx13
        case (_, "debian-12"): flask12
        default: flask13
        }
    }
}
