import DockerEngine
import EngineUse
import Imaging
import Interop
import ResultStore
import Terminal

/// One image of the lab in the engine.
struct ImageLine: Sendable {
    /// What the engine says of it.
    let image: ImageSummary

    /// Whether a run would use it.
    let use: ImageUse

    /// What was read from inside it; nil where it never was.
    let versions: ImageVersions?

    /// Looks an image up among all that any run would use.
    init(_ image: ImageSummary, needed: [NeededImage], versions: ImageVersions? = nil) {
        self.image = image
        self.versions = versions
        use = Self.use(of: image, needed: needed)
    }

    private static func use(of image: ImageSummary, needed: [NeededImage]) -> ImageUse {
        if needed.contains(where: { $0.isPresent && image.tags.contains($0.reference ?? "") }) {
            return .yes
        }
        // Without a name, nothing finds it.
        guard !image.tags.isEmpty else { return .no }
        let purpose = image.labels[Label.purpose] ?? ""
        let subject =
            image.labels[Label.release].map { "\(image.labels[Label.server] ?? purpose) on \($0)" }
        let candidates = needed.filter { $0.subject == subject ?? purpose }
        // A server of a folder that was not given here.
        if candidates.isEmpty, image.labels[Label.server] != nil { return .unknown }
        if candidates.contains(where: { $0.reference == nil }) { return .unknown }
        // A bench that does not say which libraries it holds cannot be looked up.
        return purpose == "bench" && image.labels[Label.libraries] == nil ? .unknown : .no
    }

    /// Its values by the names of the database, and those that only the engine knows.
    var values: [(name: String, value: ResultValue)] {
        [
            ("reference", image.tags.first.map { .text($0) } ?? .null),
            ("digest", .text(image.id)),
            ("purpose", text(label: Label.purpose)),
            ("server", text(label: Label.server)),
            ("release", text(label: Label.release)),
            ("base", text(label: Label.base)),
            ("recipe_hash", text(label: Label.recipe)),
            ("server_version", text(versions?.server)),
            ("openssl_version", text(versions?.openssl)),
            ("python_version", text(versions?.python)),
            ("go_version", text(versions?.go)),
            ("bytes", .integer(image.size)),
            ("created_at", .text(created.description)),
            ("used", .text(use.rawValue)),
        ]
    }

    private func text(label: String) -> ResultValue { text(image.labels[label]) }

    private func text(_ value: String?) -> ResultValue { value.map { .text($0) } ?? .null }

    private var created: Timestamp {
        Timestamp(microseconds: Int64(image.created) * 1_000_000)
    }

    private var order: [String] {
        let labels = [Label.purpose, Label.server, Label.release, Label.base]
        return labels.map { image.labels[$0] ?? "" }
    }

    /// The lines by what they are for, the newest first among equals.
    static func sorted(_ lines: [ImageLine]) -> [ImageLine] {
        lines.sorted { left, right in
            guard left.order == right.order else {
                return left.order.lexicographicallyPrecedes(right.order)
            }
            return (left.image.created, left.image.id) > (right.image.created, right.image.id)
        }
    }

    /// The lines as a table.
    static func table(_ lines: [ImageLine], now: Timestamp) -> TextTable {
        TextTable(
            columns: [
                TextTable.Column("FOR"), TextTable.Column("SERVER"), TextTable.Column("RELEASE"),
                TextTable.Column("BASE"),
                TextTable.Column("SIZE", alignment: .trailing, overflow: .never),
                TextTable.Column("AGE", alignment: .trailing, overflow: .never),
                TextTable.Column("RECIPE", overflow: .never),
                TextTable.Column("USED", overflow: .never),
                TextTable.Column("VERSIONS", overflow: .wrap),
            ],
            rows: lines.map { $0.cells(now: now) },
        )
    }

    private func cells(now: Timestamp) -> [TextTable.Cell] {
        let labels = image.labels
        let age = Duration.microseconds(now.microseconds - created.microseconds)
        let (glyph, style) = use.look
        return [
            TextTable.Cell(labels[Label.purpose] ?? ""),
            TextTable.Cell(labels[Label.server] ?? ""),
            TextTable.Cell(labels[Label.release] ?? labels[Label.libraries] ?? ""),
            TextTable.Cell(base),
            TextTable.Cell(ByteText(Int64(max(image.size, 0))).description),
            TextTable.Cell(AgeText(age).description),
            TextTable.Cell(String((labels[Label.recipe] ?? "").prefix(12))),
            TextTable.Cell("\(glyph) \(use.rawValue)", style),
            TextTable.Cell(versionText),
        ]
    }

    /// Such as `1.26.3, OpenSSL 3.5.7`: the server's own first.
    private var versionText: String {
        [
            versions?.server,
            versions?.openssl.map { "OpenSSL \($0)" },
            versions?.python.map { "Python \($0)" },
            versions?.go.map { "Go \($0)" },
        ]
        .compactMap(\.self).joined(separator: ", ")
    }

    /// The base that it stands on, or is.
    private var base: String {
        if let base = image.labels[Label.base] { return base }
        let name = image.tags.first?.split(separator: ":").last
        return name.map(String.init) ?? ""
    }
}
