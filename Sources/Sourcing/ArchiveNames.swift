/// The names that archives of one source may have: upstream's, and those of Debian.
struct ArchiveNames: Hashable, Sendable {
    /// What is before and after the version.
    private struct Shape: Hashable {
        let head: String
        let tail: String
    }

    private let own: Shape
    private let debian: Shape?
    private let packing: Archive.Packing

    /// Reads a pattern such as `openssl-{{version}}.tar.gz`.
    init(pattern: String, debianPackage: String?) {
        let packing = Archive.Packing.allCases.first { pattern.hasSuffix($0.rawValue) }
        self.packing = packing ?? .gzip
        let stem = pattern.dropLast(packing?.rawValue.count ?? 0)
        let parts = stem.split(separator: SourceDirections.placeholder, maxSplits: 1)
        own = Shape(
            head: parts.first.map(String.init) ?? "",
            tail: parts.count > 1 ? String(parts[1]) : "",
        )
        // deb-src-control(5) and dpkg-source(1): NAME_UPSTREAMVERSION.orig.tar.EXTENSION.
        debian = debianPackage.map { Shape(head: "\($0)_", tail: ".orig") }
    }

    /// An archive of a version under upstream's name, packed as given or else as upstream does.
    func archive(of version: String, packing: Archive.Packing? = nil) -> Archive {
        Self.archive(own, version, packing ?? self.packing)
    }

    /// All names that an archive of a version may have, upstream's own first.
    func names(of version: String) -> [Archive] {
        let packings = [packing] + Archive.Packing.allCases.filter { $0 != packing }
        return [own, debian].compactMap { $0 }.flatMap { shape in
            packings.map { Self.archive(shape, version, $0) }
        }
    }

    /// The archive that a file's name means; nil where it is none of this source.
    func archive(named name: String) -> Archive? {
        for shape in [own, debian].compactMap({ $0 }) {
            for packing in Archive.Packing.allCases {
                let tail = shape.tail + packing.rawValue
                guard name.hasPrefix(shape.head), name.hasSuffix(tail),
                    name.count > shape.head.count + tail.count
                else { continue }
                let version = name.dropFirst(shape.head.count).dropLast(tail.count)
                guard version.first?.isNumber == true else { continue }
                return Archive(name: name, version: String(version), packing: packing)
            }
        }
        return nil
    }

    /// The archives that a text names, such as the listing of a folder, each once.
    func archives(in text: String) -> [Archive] {
        var seen: Set<String> = []
        return FileNames.candidates(in: text).compactMap { word in
            let heads = [own.head, debian?.head].compactMap { $0 }
            guard heads.contains(where: { word.starts(with: $0.utf8) }) else { return nil }
            let name = String(Substring(word))
            return seen.insert(name).inserted ? archive(named: name) : nil
        }
    }

    private static func archive(
        _ shape: Shape,
        _ version: String,
        _ packing: Archive.Packing,
    ) -> Archive {
        let name = shape.head + version + shape.tail + packing.rawValue
        return Archive(name: name, version: version, packing: packing)
    }
}
