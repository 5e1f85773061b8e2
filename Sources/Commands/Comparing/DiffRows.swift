import Analysis
import Interop
import ResultStore

/// The pairs of a comparison as objects for programs.
///
/// What both sides have of their own is named as in the view `result`, with `a_` or `b_` before.
struct DiffRows: Sendable {
    /// What was compared.
    let comparison: Comparison

    /// One object for each pair, in order.
    var rows: [[(name: String, value: JSONValue)]] {
        comparison.pairs.map { pair in
            let whole = comparison.inputs.map { InputText.name(of: $0.input) }
            let inputs = pair.inputs.map { InputText.name(of: $0.input) }
            return [
                ("by", .text(comparison.axis.rawValue)),
                ("a", .text(comparison.a.name)),
                ("b", .text(comparison.b.name)),
                ("change", .text(pair.change.rawValue)),
                ("other_client", .flag(pair.pair.isAcrossClients)),
            ]
                + side("a_", pair.pair.a, comparison.a) + side("b_", pair.pair.b, comparison.b)
                + [("changed_inputs", .list(inputs)), ("changed_run_inputs", .list(whole))]
                + wire(pair) + timing(pair.timing)
        }
    }

    private func side(
        _ prefix: String,
        _ cell: ComparedCell?,
        _ side: ComparisonSide,
    ) -> [(name: String, value: JSONValue)] {
        let inputs = cell?.inputs
        let wire = cell?.wire
        let place = cell?.place
        let columns: [(ResultColumn, JSONValue)] = [
            (.runID, .integer(side.run.run)),
            (.number, .integer(cell?.number)),
            (.cell, .text(cell?.key)),
            (.server, .text(place?.server)),
            (.serverVersion, .text(inputs?.serverVersion)),
            (.release, .text(place?.release)),
            (.opensslVersion, .text(inputs?.opensslVersion)),
            (.groupName, .text(place?.group)),
            (.policy, .text(place?.policy)),
            (.certificate, .text(place?.certificate)),
            (.client, .text(place?.client)),
            (.clientVersion, .text(inputs?.clientVersion)),
            (.scenario, .text(place?.scenario)),
            (.expected, .text(inputs?.expected)),
            (.expectedShape, .text(inputs?.expectedShape)),
            (.meaning, .text(inputs?.meaning)),
            (.verdict, .text(cell?.verdict?.rawValue)),
            (.outcome, .text(cell?.outcome)),
            (.shape, .text(cell?.shape)),
            (.groupOnWire, .integer(wire?.group)),
            (.helloRetryRequest, .integer(wire?.helloRetryRequest.map { $0 ? 1 : 0 })),
            (.cipherSuite, .text(wire?.cipherSuite)),
            (.signatureScheme, .text(wire?.signatureScheme)),
            (.certificateChainLength, .integer(wire?.certificateChainLength)),
            (.handshakeP50, .integer(cell?.handshakeP50)),
            (.base, .text(inputs?.base)),
            (.configHash, .text(inputs?.configHash)),
            (.imageDigest, .text(inputs?.imageDigest)),
        ]
        return columns.map { (prefix + $0.rawValue, $1) }
    }

    private func wire(_ pair: ComparedPair) -> [(name: String, value: JSONValue)] {
        let (word, differences): (String, [WireDifference]) =
            switch pair.wire {
            case .compared(let differences):
                (differences.isEmpty ? "same" : "different", differences)
            case .notAgreed: ("not-comparable", [])
            case .notRecorded: ("not-recorded", [])
            }
        return [
            ("wire", .text(word)),
            ("wire_differences", .list(differences.map(WireGroup.text))),
        ]
    }

    private func timing(_ timing: TimingComparison?) -> [(name: String, value: JSONValue)] {
        let finding = timing.map { Self.account(of: $0.finding) }
        let sides = [("a", timing?.left), ("b", timing?.right)].flatMap { name, estimate in
            [
                ("\(name)_server_starts", JSONValue.integer(estimate?.starts)),
                ("\(name)_median_us", .decimal(estimate?.median)),
                ("\(name)_median_low_us", .decimal(estimate?.interval?.lowerBound)),
                ("\(name)_median_high_us", .decimal(estimate?.interval?.upperBound)),
            ]
        }
        return [
            ("timing", .text(finding?.word ?? "not-comparable")),
            ("timing_reasons", .list(finding?.reasons ?? ["not both sides agreed"])),
            ("starts_needed", .integer(finding?.needed)),
            ("p", .decimal(finding?.p)),
            ("ratio", .decimal(timing?.ratio)),
        ] + sides
    }

    private struct Account {
        let word: String
        var reasons: [String] = []
        var needed: Int?
        var p: Double?
    }

    private static func account(of finding: TimingFinding) -> Account {
        switch finding {
        case .notComparable(let differences):
            Account(word: "not-comparable", reasons: differences.map(\.description))
        case .tooFewStarts(_, let needed): Account(word: "too-few-starts", needed: needed)
        case .undecided(let p): Account(word: "undecided", p: p)
        case .belowThreshold(let p): Account(word: "below-threshold", p: p)
        case .slower(let p): Account(word: "slower", p: p)
        case .faster(let p): Account(word: "faster", p: p)
        }
    }
}
