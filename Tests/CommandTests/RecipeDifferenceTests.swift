import Testing

@testable import Commands

@Suite struct `The difference between two recipes` {
    private static let old = """
        parent debian-13 aaaa
        package nginx:amd64=1.26.3-3
        package libssl3t64:amd64=3.5.9-1

        ARG BASE
        FROM $BASE
        """

    @Test func `is nothing where they are the same`() {
        #expect(RecipeDifference(from: Self.old, to: Self.old).isEmpty)
    }

    @Test func `is told line by line`() {
        let new = Self.old.replacing("3.5.9-1", with: "3.5.10-1")
            .replacing("FROM $BASE", with: "FROM $BASE\nRUN true")
        #expect(
            RecipeDifference(from: Self.old, to: new).lines == [
                "- package libssl3t64:amd64=3.5.9-1", "+ package libssl3t64:amd64=3.5.10-1",
                "+ RUN true",
            ]
        )
    }

    @Test func `is cut where it is long`() {
        let new = (1...40).map { "package p\($0)" }.joined(separator: "\n")
        let difference = RecipeDifference(from: "", to: new)
        #expect(difference.lines.count == 40)
        #expect(
            difference.shortened(to: 4) == [
                "+ package p1", "+ package p2", "+ package p3", "and 37 more lines",
            ]
        )
        #expect(difference.shortened(to: 40) == difference.lines)
    }
}
