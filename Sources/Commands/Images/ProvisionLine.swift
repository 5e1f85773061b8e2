import Imaging
import Interop
import Orchestration
import Terminal

/// One image that was asked for, and what came of it.
struct ProvisionLine: Hashable, Sendable {
    /// What it is, such as `nginx on debian-12`.
    let subject: String

    /// `pass` where it is there, `fail` where building it failed, `error` where nobody knows.
    let verdict: Verdict

    /// Its name in the engine, or why it has none.
    let words: String

    /// What a person can do about it.
    let hint: String?

    private init(subject: String, verdict: Verdict, words: String, hint: String?) {
        self.subject = subject
        self.verdict = verdict
        self.words = words
        self.hint = hint
    }

    /// An image that is there, or why it is not.
    init<Image>(
        _ subject: String,
        _ result: Result<Image, Fault>,
        reference: (Image) -> String,
    ) {
        switch result {
        case .success(let image):
            self.init(subject: subject, verdict: .pass, words: reference(image), hint: nil)
        case .failure(let fault):
            self.init(subject: subject, verdict: .error, words: "\(fault)", hint: fault.hint)
        }
    }

    /// A server's image, whose building may have failed.
    init(_ subject: String, _ result: Result<ServerImage, Fault>) {
        if case .success(.failed(let ending)) = result {
            self.init(subject: subject, verdict: .fail, words: ending.detail, hint: nil)
        } else {
            self.init(subject, result) { image in
                if case .image(let record) = image { record.reference } else { "" }
            }
        }
    }

    /// All that a run would ask for, in its order.
    static func lines(of provisions: Provisions, for planned: PlannedRun) -> [ProvisionLine] {
        let servers = zip(planned.servers, provisions.servers).map { key, result in
            ProvisionLine("\(key.server) on \(key.release)", result)
        }
        let libraries = planned.releases.compactMap { release in
            provisions.libraries[release.name].map { result in
                ProvisionLine("openssl on \(release.name)", result) { $0.image.reference }
            }
        }
        return servers + libraries + [ProvisionLine("bench", provisions.bench) { $0.reference }]
    }

    /// The lines as a table.
    static func table(_ lines: [ProvisionLine]) -> TextTable {
        TextTable(
            columns: [
                TextTable.Column("IMAGE", overflow: .never),
                TextTable.Column("STATE", overflow: .never),
                TextTable.Column("WHAT", overflow: .wrap),
            ],
            rows: lines.map { line in
                let look = VerdictStyle(line.verdict)
                let state =
                    switch line.verdict {
                    case .pass: "there"
                    case .fail: "build failed"
                    default: "error"
                    }
                let hint = line.hint.map { "; \($0)" } ?? ""
                return [
                    TextTable.Cell(line.subject),
                    TextTable.Cell("\(look.glyph) \(state)", look.style),
                    TextTable.Cell(line.words + hint),
                ]
            },
        )
    }
}
