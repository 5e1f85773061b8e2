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
    static let flask14 = ImageVersions(server: "3.1.3", openssl: "3.6.5", python: "3.15.0")

    /// What was read from the images of a server: their own versions, and what is under them.
    static func sample(server: String, release: String) -> ImageVersions {
        let own = servers[server]?[release] ?? "0"
        switch (server, release) {
        case ("caddy", "debian-12"): return ImageVersions(server: own, openssl: nil, go: "1.19.8")
        case ("caddy", "debian-13"): return ImageVersions(server: own, openssl: nil, go: "1.24.4")
        case ("caddy", _): return ImageVersions(server: own, openssl: nil, go: "1.26.5")
        default: break
        }
        let python =
            switch release {
            case "debian-12": "3.11.2"
            case "debian-14": "3.15.0"
            case "debian-14-python3.14": "3.14.8"
            default: "3.13.5"
            }
        let isPython = ["flask", "cheroot", "uvicorn"].contains(server)
        return ImageVersions(
            server: own,
            openssl: openssl(of: release),
            python: isPython ? python : nil
        )
    }

    /// The OpenSSL of a release: of a compiled one, and of a wheel, by its name.
    static func openssl(of release: String) -> String {
        switch release {
        case "debian-12": "3.0.22"
        case "debian-13": "3.5.9"
        case "debian-14", "debian-14-python3.14": "3.6.5"
        default: release.replacing("wheel-", with: "")
        }
    }

    private static let servers = [
        "nginx": ["debian-12": "1.22.1", "debian-13": "1.26.3", "debian-14": "1.30.6"],
        "apache": ["debian-12": "2.4.71", "debian-13": "2.4.71", "debian-14": "2.4.69"],
        "caddy": ["debian-12": "2.6.2", "debian-13": "2.6.2", "debian-14": "2.11.4"],
        "flask": ["debian-12": "2.2.2", "debian-13": "3.1.1", "debian-14": "3.1.3"],
        "cheroot": ["debian-12": "9.0.0", "debian-13": "10.0.1", "debian-14": "11.1.2"],
        "uvicorn": ["debian-12": "0.17.6", "debian-13": "0.32.0", "debian-14": "0.53.0"],
    ]
}
