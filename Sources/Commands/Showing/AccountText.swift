import Interop
import Probing
import ResultStore
import Terminal

/// All that is known of one cell, so that a sceptic can check its verdict.
struct AccountText: Sendable {
    /// What is known.
    let account: CellAccount

    /// The colours.
    let palette: Palette

    /// The text, sections in the order of an argument: verdict, expectation, evidence, log.
    var rendered: String {
        var sections = [heading, expectation]
        if let knownFailure { sections.append(knownFailure) }
        if !account.reproductions.isEmpty { sections.append(reproductions) }
        for attempt in account.attempts {
            sections.append(self.attempt(attempt))
        }
        for control in account.controls {
            sections.append(section(title(of: control), [ending(control.ending)]))
        }
        if let image = account.image { sections.append(self.image(image)) }
        for endpoint in account.endpoints {
            sections.append(self.endpoint(endpoint))
            sections.append(log(endpoint))
        }
        return sections.joined(separator: "\n\n")
    }

    private var heading: String {
        let row = account.row
        let look = VerdictStyle(row.verdict)
        return section(
            "\(row.run):\(row.number)  \(row.key)",
            [
                ("verdict", palette.paint(look.text, look.style)),
                ("outcome", row[.outcome].text ?? "none"),
                ("shape", row[.shape].text),
                ("its words", row[.detail].text),
                ("attempts", row[.attempts].integer.map(String.init)),
            ]
        )
    }

    private var expectation: String {
        guard let expectation = account.expectation else {
            return section("expected", [("", "the versions that decide never became known")])
        }
        return section(
            "expected",
            [
                ("outcome", expectation.outcome.rawValue),
                ("shape", expectation.shape),
                ("means", expectation.meaning.rawValue),
                ("because", expectation.reason),
                ("documented", expectation.documentation),
                ("rule", expectation.rule),
                ("pos. control", account.row[.positiveControl].text),
            ]
        )
    }

    /// The entry that the verdict stands on; nil where it stands on none.
    private var knownFailure: String? {
        guard let entry = account.row[.knownFailure].text else { return nil }
        let isKnown = account.row.verdict == .known
        return section(
            isKnown ? "known failure" : "known failure now passes",
            [("entry", entry), ("because", account.row[.knownReason].text)]
        )
    }

    /// How it ended when it was tried again.
    private var reproductions: String {
        section(
            "reproduced",
            account.reproductions.map { ("\($0.startedAt.date)", ReproductionLine($0).text) },
        )
    }

    private func attempt(_ attempt: AttemptRecord) -> String {
        let failed = attempt.samples.count { $0.ending.outcome != .agreed }
        let starts = Set(attempt.samples.map(\.endpointID)).count
        let head = section(
            "attempt \(attempt.number)",
            [
                ("verdict", attempt.verdict.rawValue),
                ("entry", attempt.knownFailure?.place),
                ("outcome", attempt.result.outcomeName),
                ("shape", attempt.result.shape),
                ("its words", attempt.result.detail.isEmpty ? nil : attempt.result.detail),
                ("hint", attempt.result.hint),
                ("neg. control", attempt.negativeControl),
                ("handshakes", "\(attempt.samples.count), \(failed) not agreed"),
                ("server starts", starts > 1 ? "\(starts)" : nil),
            ] + ScenarioLines(of: attempt, in: account.row[.scenario].text).lines
        )
        guard let sample = attempt.representative else { return head }
        let client = "\(account.row[.client].text ?? "") \(attempt.clientVersion ?? "")"
        let text = HandshakeAccount.text(sample.evidence, client: client)
        let title = sample.isWarmUp ? "its warm-up handshake" : "one of its handshakes"
        return head + "\n\n" + palette.paint(title, .strong) + "\n" + text.sanitisedLines()
    }

    private func title(of control: ControlRecord) -> String {
        "\(control.kind.rawValue) control, by \(control.client)"
    }

    private func ending(_ ending: Ending) -> (String, String?) {
        let words = ending.detail.isEmpty ? "" : " (\(ending.detail))"
        return ("ended", "\(ending.outcome.rawValue), \(ending.shape)\(words)")
    }

    private func image(_ image: ImageRecord) -> String {
        section(
            "image",
            [
                ("name", image.reference),
                ("digest", image.digest),
                ("base", image.base),
                ("server", image.versions.server),
                ("OpenSSL", image.versions.openssl),
                ("from", image.opensslSource),
                ("Python", image.versions.python),
                ("Go", image.versions.go),
                ("recipe", image.recipeHash),
            ]
        )
    }

    private func endpoint(_ endpoint: EndpointRecord) -> String {
        var lines: [(String, String?)] = [
            ("container", endpoint.container),
            ("command", endpoint.command.joined(separator: " ")),
        ]
        lines += endpoint.environment.map { ("environment", $0) }
        lines += [
            ("configured by", endpoint.configuredBy),
            ("nonce", endpoint.nonce),
            ("ready after", endpoint.readyAfter.map { "\(DurationText(.microseconds($0)))" }),
            ("note", endpoint.readyNote.isEmpty ? nil : endpoint.readyNote),
            ("exit status", endpoint.exitStatus.map(String.init)),
            ("proven TLS", endpoint.serverTLS),
        ]
        for process in endpoint.processes {
            lines.append(("process", "\(process.id) \(process.name)"))
            lines += process.libraries.map { ("mapped", "\($0.path) \($0.sha256)") }
        }
        var text = section("server", lines)
        for (path, content) in endpoint.files.sorted(by: { $0.key < $1.key })
        where !content.hasPrefix("-----BEGIN CERTIFICATE") {
            text += "\n\n" + palette.paint("file \(path.sanitised())", .strong)
            text += "\n" + indented(content)
        }
        return text
    }

    private func log(_ endpoint: EndpointRecord) -> String {
        let log = endpoint.log.isEmpty ? "(it wrote nothing)" : endpoint.log
        return palette.paint("server log", .strong) + "\n" + indented(log)
    }

    private func section(_ title: String, _ lines: [(String, String?)]) -> String {
        let shown = lines.compactMap { label, text in text.map { (label, $0) } }
        return palette.paint(title.sanitised(), .strong) + "\n"
            + shown.map { label, text in
                let padding = String(repeating: " ", count: max(0, 14 - label.count))
                let body = trimmedLines(of: text)
                    .joined(separator: "\n" + String(repeating: " ", count: 18))
                return "  \(padding)\(label)  \(isOurs(label) ? body : body.sanitisedLines())"
            }
            .joined(separator: "\n")
    }

    /// Whether a text is made here, colours and all, and holds nothing of a peer's.
    private func isOurs(_ label: String) -> Bool {
        label == "verdict"
    }

    private func indented(_ text: String) -> String {
        trimmedLines(of: text.sanitisedLines())
            .map { "  " + $0 }
            .joined(separator: "\n")
    }

    /// The lines of a text, without empty ones at its end.
    private func trimmedLines(of text: String) -> [Substring] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return Array(lines.prefix((lines.lastIndex { !$0.isEmpty } ?? -1) + 1))
    }
}
