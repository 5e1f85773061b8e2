import Foundation

/// Libraries that the distribution has installed.
package enum SystemLibrary {
    /// The path of a library as a memory map shows it, every link followed; nil without one.
    package static func path(of name: String) -> String? {
        ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib"]
            .map { "\($0)/\(name)" }
            .first { FileManager.default.fileExists(atPath: $0) }
            .map { URL(filePath: $0).resolvingSymlinksInPath().path }
    }
}
