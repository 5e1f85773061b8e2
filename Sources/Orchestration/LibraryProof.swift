import Interop

/// Judges whether the processes of an endpoint run the TLS library that they are said to run.
struct LibraryProof: Sendable {
    /// How it is to be shown.
    let kind: ProofKind

    /// The files of the endpoint's release; nil where it has none.
    let libraries: Result<ReleaseLibraries, Fault>?

    /// The Go toolchain that the image names, such as `1.24.4`; nil where it names none.
    let goVersion: String?

    /// The library in words, such as `OpenSSL 3.5.9`, where it is shown.
    var library: String? {
        switch kind {
        case .mapped, .wheel: (try? libraries?.get()).map { "OpenSSL \($0.version)" }
        case .go: goVersion.map { "Go \($0)" }
        }
    }

    /// Why these processes do not show it; nil where they do.
    func objection(to processes: [ServerProcess]) -> String? {
        guard !processes.isEmpty else { return "no process of it was seen" }
        switch kind {
        case .mapped:
            switch libraries {
            case nil: return "the release has no libraries to compare with"
            case .failure(let fault): return fault.description
            case .success(let expected):
                return processes.lazy.compactMap { Self.difference($0, expected) }.first
            }
        case .wheel:
            switch libraries {
            case nil: return "the release has no wheel to compare with"
            case .failure(let fault): return fault.description
            case .success(let expected):
                return processes.lazy.compactMap { Self.wheelDifference($0, expected) }.first
            }
        case .go:
            guard let goVersion else { return "the image does not name its Go" }
            return processes.lazy.compactMap { Self.difference($0, goVersion) }.first
        }
    }

    private static func difference(
        _ process: ServerProcess,
        _ expected: ReleaseLibraries,
    ) -> String? {
        for (name, hash) in [("libssl", expected.libssl), ("libcrypto", expected.libcrypto)] {
            let mapped = process.libraries.filter { $0.isNamed(name) }
            guard !mapped.isEmpty else { return "\(words(for: process)) has no \(name) mapped" }
            for library in mapped where library.sha256 != hash {
                return """
                    \(words(for: process)) has mapped `\(library.path)` with \
                    SHA-256 \(library.sha256), and the release's own has \(hash)
                    """
            }
        }
        for library in process.libraries
        where library.implementsTLS && library.sha256 != expected.libssl {
            return """
                \(words(for: process)) has mapped `\(library.path)`, which implements TLS and is \
                not the release's own libssl
                """
        }
        return nil
    }

    private static func wheelDifference(
        _ process: ServerProcess,
        _ expected: ReleaseLibraries,
    ) -> String? {
        let implementations = process.libraries.filter(\.implementsTLS)
        guard implementations.contains(where: { $0.sha256 == expected.libssl }) else {
            return """
                \(words(for: process)) has not mapped the release's own file with SHA-256 \
                \(expected.libssl)
                """
        }
        for library in implementations
        where library.sha256 != expected.libssl && !library.isNamed("libssl") {
            return """
                \(words(for: process)) has mapped `\(library.path)`, which implements TLS and is \
                not of the release's own wheel
                """
        }
        return nil
    }

    private static func difference(_ process: ServerProcess, _ goVersion: String) -> String? {
        if let library = process.libraries.first(where: {
            $0.isNamed("libssl") || $0.isNamed("libcrypto")
        }) {
            return "\(words(for: process)) has mapped `\(library.path)`, and is to use Go's TLS"
        }
        let implementations = process.libraries.filter(\.implementsTLS)
        guard let program = implementations.first else {
            return "\(words(for: process)) has no TLS of Go mapped"
        }
        for other in implementations where other.version != "go\(goVersion)" {
            return """
                \(words(for: process)) has mapped `\(other.path)`, built with \
                \(other.version ?? "no Go"), and the image names go\(goVersion)
                """
        }
        guard implementations.count == 1 else {
            return "\(words(for: process)) has mapped more TLS than `\(program.path)`"
        }
        return nil
    }

    private static func words(for process: ServerProcess) -> String {
        "process \(process.id) (\(process.name))"
    }
}

extension MappedLibrary {
    /// Whether the file is called like a library, such as `libssl`.
    fileprivate func isNamed(_ name: String) -> Bool {
        path.split(separator: "/").last?.hasPrefix("\(name).so") == true
    }
}
