import Analysis
import Interop
import Testing

@Suite struct `Two sides` {
    @Test(arguments: [
        (TimingConditions.sample(group: .x25519), "another group: X25519MLKEM768 and x25519"),
        (.sample(group: nil), "no agreed handshake on B"),
        (.sample(certificate: "rsa-2048"), "another certificate: ecdsa-p256 and rsa-2048"),
        (.sample(authority: "decaf"), "another certificate authority: c0ffee and decaf"),
        (.sample(base: "debian-13"), "another base: debian-12 and debian-13"),
        (.sample(processor: "Another"), "another processor: A processor and Another"),
        (.sample(processors: 4), "another number of processors: 2 and 4"),
        (.sample(kernel: "6.1.1"), "another kernel: 6.1.0 and 6.1.1"),
        (.sample(machine: "m2"), "another machine"),
    ])
    func `are not compared under other conditions`(other: TimingConditions, reason: String) {
        let starts = Array(1000...1020)
        let pair = TimingPair.sample(starts, starts.map { $0 * 2 }, against: other)
        for occasion in [TimingOccasion.same, .apart] {
            let report = TimingTest(occasion).compare([pair])
            let comparison = report.comparisons[0]
            guard case .notComparable(let differences) = comparison.finding else {
                Issue.record("\(comparison.finding)")
                continue
            }
            #expect(differences.map(\.description) == [reason])
            #expect(comparison.ratio == nil)
            #expect(comparison.left?.median == 1010 && comparison.right?.median == 2020)
            #expect(report.shift == nil)
        }
    }

    @Test func `name every condition that differs`() {
        let other = TimingConditions.sample(group: .x25519, base: "debian-13", kernel: "6.2")
        let differences = TimingConditions.sample().differences(from: other)
        #expect(differences.map(\.condition) == [.group, .base, .kernel])
    }

    @Test func `have nothing to compare where nobody agreed`() {
        let silent = TimingConditions.sample(group: nil)
        let difference = silent.differences(from: silent).map(\.description)
        #expect(difference == ["no agreed handshake on either side"])
        let before = silent.differences(from: .sample()).map(\.description)
        #expect(before == ["no agreed handshake on A"])
    }

    @Test func `may have run on a machine without a name`() {
        let unknown = TimingConditions.sample(machine: nil)
        #expect(unknown.differences(from: .sample()).isEmpty)
        #expect(TimingConditions.sample().differences(from: unknown).isEmpty)
        #expect(unknown.differences(from: unknown).isEmpty)
    }

    @Test func `may have run on different engines`() {
        let other = TimingConditions.sample(engine: "Podman 5")
        #expect(TimingConditions.sample().differences(from: other).isEmpty)
    }
}
