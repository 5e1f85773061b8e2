import Digests

/// Everything that decides what an image will be, as readable text.
///
/// Equal recipes make equal images as far as anyone can tell, wherever they are built;
/// what differs between hosts (mirrors, proxies, certificates) is not in it.
struct Recipe: Hashable, Sendable {
    /// The text: one line per fact, then the Dockerfile as it is.
    let text: String

    /// The SHA-256 of the text, as 64 hexadecimal digits.
    var key: String { text.utf8.sha256 }

    /// The first digits of the key, enough to tell images of one name apart.
    var shortKey: String { String(key.prefix(12)) }

    /// The recipe of an image that is built from a Dockerfile.
    ///
    /// `layers` are the keys of the images that it is made with besides, by argument, and
    /// `files` are the SHA-256 of the context's files, by path; some are `programs`.
    init(
        dockerfile: String,
        arguments: [String: String],
        parent: (name: String, key: String),
        layers: [String: String] = [:],
        files: [String: String],
        programs: Set<String> = [],
        changes: PackageChanges,
    ) {
        var lines = ["parent \(parent.name) \(parent.key)"]
        lines += layers.sorted { $0.key < $1.key }.map { "layer \($0.key) \($0.value)" }
        lines += arguments.sorted { $0.key < $1.key }.map { "argument \($0.key)=\($0.value)" }
        lines += files.sorted { $0.key < $1.key }.map { path, hash in
            "\(programs.contains(path) ? "program" : "file") \(path) \(hash)"
        }
        lines += changes.removed.map { "without \($0.name)" }
        lines += changes.installed.map { "package \($0)" }
        precondition(
            !lines.contains { $0.contains(where: \.isNewline) },
            "a fact of a recipe is one line",
        )
        text = lines.joined(separator: "\n") + "\n\n" + dockerfile
    }

    /// The recipe of a base image: where it came from, and what that contained.
    init(base: String, origin: BaseOrigin) {
        switch origin {
        case .pulled(let digest):
            text = "base \(base)\npulled \(digest)\n"
        case .made(let list):
            let lines = list.packages.map { "package \($0)\n" }
            text = "base \(base)\nmade by mmdebstrap, variant minbase\n" + lines.joined()
        }
    }
}
