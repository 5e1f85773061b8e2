import Analysis
import Interop
import ResultStore
import Terminal

/// A comparison as a page: what came of it first, then each layer.
struct DiffPage: Sendable {
    /// What was compared.
    let comparison: Comparison

    /// What is reported of times.
    let timing: TimingSection

    private let naming: CellNaming

    /// Prepares a page.
    init(_ comparison: Comparison, threshold: Percentage) {
        self.comparison = comparison
        timing = TimingSection(comparison, threshold: threshold)
        naming = CellNaming(comparison)
    }

    /// The page.
    var page: Page {
        var page = Page()
        addSummary(to: &page)
        addChanges(to: &page)
        addWire(to: &page)
        addCosts(to: &page)
        if timing.hasTable {
            page.add(.title("Times of handshakes"))
            page.add(.table(timing.table))
        }
        addInputs(to: &page)
        return page
    }

    private func addSummary(to page: inout Page) {
        let (a, b) = (comparison.a, comparison.b)
        let summary = DiffSummary(comparison)
        page.add(.title("\(a.name) → \(b.name)\(place)"))
        page.add(.line("verdict  \(summary.verdicts)"))
        page.add(.line("wire     \(summary.wire)"))
        page.add(.line("timing   \(timing.summary)"))
        if let shift = timing.shiftOfAll { page.add(.line(shift, .doubtful)) }
        if let nights = summary.nights { page.add(.line(nights)) }
        let strangers = comparison.pairs.filter(\.pair.isAcrossClients)
        if !strangers.isEmpty {
            page.add(
                .line(
                    "\(Count(strangers.count, "pair")) of different clients, "
                        + "\(Self.clients(of: strangers)): none of these cells has a counterpart "
                        + "with its own client"
                )
            )
        }
        if !naming.common.isEmpty {
            page.add(.line("all with \(naming.common.joined(separator: ", "))", .faint))
        }
    }

    /// Which client took the place of which: `openssl@3.5 → openssl@4.0`.
    private static func clients(of pairs: [ComparedPair]) -> String {
        let changes = pairs.compactMap { pair -> String? in
            guard let a = pair.pair.a, let b = pair.pair.b else { return nil }
            return "\(a.place.client) → \(b.place.client)"
        }
        return Set(changes).sorted().joined(separator: ", ")
    }

    private var place: String {
        let (a, b) = (comparison.a.run, comparison.b.run)
        guard comparison.axis == .run else {
            return " in run \(a.run) of \(a.matrix), \(Self.minute(a))"
        }
        let matrices = a.matrix == b.matrix ? a.matrix : "\(a.matrix) → \(b.matrix)"
        return " of \(matrices), \(Self.minute(a)) → \(Self.minute(b))"
    }

    /// When a run began, to the minute: `2026-11-30 01:14`.
    private static func minute(_ run: RunInputs) -> String {
        String("\(run.startedAt)".prefix(16)).replacing("T", with: " ")
    }

    private func addChanges(to page: inout Page) {
        let groups = ChangeGroup.all(of: comparison)
        guard !groups.isEmpty else { return }
        page.add(.title("Verdicts"))
        for group in groups {
            var details = naming.lines(of: group.pairs) + group.words(comparison)
            if comparison.axis == .run || comparison.axis == .client {
                let inputs = InputText.summary(of: group.pairs)
                if !inputs.isEmpty { details.append("with it: \(inputs.joined(separator: "; "))") }
            }
            if group.change == .worse, let cell = group.pairs[0].any {
                details.append("for one: pqlab show \(cell.run):\(cell.number)")
            }
            page.add(.item(group.headline(comparison), group.style, details: details))
        }
    }

    private func addWire(to page: inout Page) {
        let groups = WireGroup.all(of: comparison)
        guard !groups.isEmpty else { return }
        page.add(.title("On the wire"))
        for group in groups {
            page.add(.item(group.headline, details: naming.lines(of: group.pairs)))
        }
        let certificates =
            comparison.sameAuthority ? "" : "certificates, which two authorities issued; "
        page.add(
            .line(
                "Compared are the chosen group, HelloRetryRequest, cipher suite, signature scheme, "
                    + "number of certificates and the bytes of each message. Left out is what "
                    + "varies by chance: \(certificates)signatures, session tickets, records and "
                    + "the response.",
                .faint,
            )
        )
    }

    private func addCosts(to page: inout Page) {
        guard let costs = CostTable(comparison) else { return }
        page.add(.title("What the gained groups cost on \(comparison.b.name)"))
        page.add(.table(costs.table))
        page.add(.line(CostTable.legend, .faint))
    }

    private func addInputs(to page: inout Page) {
        let whole = comparison.inputs.map(InputText.change)
        let cells = InputText.summary(
            of: comparison.pairs.filter { $0.pair.both != nil },
            leavingOut: comparison.axis == .run ? [] : [.image, .configuration],
        )
        guard !whole.isEmpty || !cells.isEmpty else { return }
        page.add(.title("What else is not the same"))
        for text in whole + cells { page.add(.item(text)) }
    }
}
