import Foundation
import HostUse
import Interop

/// Facts about images and packages that a later run need not find out again.
///
/// Losing it costs time and nothing else, so a page that cannot be read is a page that
/// was never written.
struct Notebook: Sendable {
    /// The directory that holds one file for each page.
    let directory: String

    /// The page of a name; nil where there is none.
    func page<Page: Decodable>(_ name: String, as type: Page.Type = Page.self) -> Page? {
        guard let bytes = try? Files.bytes(path(of: name)) else { return nil }
        return try? JSONDecoder().decode(type, from: Data(bytes))
    }

    /// Writes a page in place of the one of that name.
    func write(_ page: some Encodable, as name: String) throws(Fault) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let bytes: Data
        do {
            bytes = try encoder.encode(page)
        } catch {
            throw Files.fault("write", path(of: name), error)
        }
        try Files.write(bytes, to: path(of: name))
    }

    private func path(of name: String) -> String {
        let word = name.map { $0.isLetter || $0.isNumber || "-.".contains($0) ? $0 : "_" }
        return "\(directory)/\(String(word)).json"
    }
}
