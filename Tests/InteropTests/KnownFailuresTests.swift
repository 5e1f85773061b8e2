import Interop
import Testing

@Suite struct `Known failures` {
    private static let list = KnownFailures([
        .sample(line: 1, shape: .cellGroup, expires: "2026-11-23"),
        .sample(line: 2, shape: .cellGroup, expires: "2026-11-24"),
        .sample(line: 3, shape: .cellGroup, expires: "2027-01-01"),
    ])

    @Test(arguments: [
        ("2026-11-23", [1, 2, 3]), ("2026-11-24", [2, 3]), ("2026-11-25", [3]),
        ("2027-01-01", [3]), ("2027-01-02", []),
    ])
    func `count up to their last day`(day: String, lines: [Int]) throws {
        let date = try #require(CalendarDate(day))
        let inForce = Self.list.inForce(on: date).failures.map(\.entry.place)
        let expired = Self.list.expired(on: date).map(\.entry.place)
        #expect(inForce == lines.map { "known:\($0)" })
        #expect(expired == [1, 2, 3].filter { !lines.contains($0) }.map { "known:\($0)" })
    }

    @Test func `are those that are about the cell`() {
        let list = KnownFailures([
            .sample(line: 1, shape: .cellGroup) { $0.servers = ["apache"] },
            .sample(line: 2, shape: .cellGroup) { $0.releases = ["debian-13"] },
            .sample(line: 3, shape: .cellGroup) { $0.releases = ["debian-12"] },
            .sample(line: 4, shape: .cellGroup) { $0.openssl = .sample(">=3.5") },
        ])
        func places(_ versions: ImageVersions?) -> [String] {
            let cell = Cell.sample()
            return list.failures(
                in: Circumstances(
                    cell: cell,
                    origin: .packaged,
                    versions: versions,
                    clientOpenSSL: nil
                )
            )
            .map(\.entry.place)
        }
        #expect(
            places(ImageVersions(server: "1.26.3", openssl: "3.5.9")) == ["known:2", "known:4"]
        )
        #expect(places(ImageVersions(server: "1.22.1", openssl: "3.0.22")) == ["known:2"])
        #expect(places(nil) == ["known:2"])
    }
}

@Suite struct `A calendar date` {
    @Test(arguments: ["2027-03-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
    func `is read as it is written`(text: String) {
        #expect(CalendarDate(text)?.description == text)
    }

    @Test(arguments: [
        "", "2027-3-31", "27-03-31", "2027-02-29", "1900-02-29", "2027-04-31", "2027-00-01",
        "2027-13-01", "2027-01-00", "2027-01-32", "2027-03-31T00:00:00Z", " 2027-03-31",
        "2027/03/31", "+027-03-31", "２０２７-03-31",
    ])
    func `is nothing else`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(
        arguments: [
            (0, "1970-01-01"), (-1, "1969-12-31"), (1_795_491_631_042_000, "2026-11-24"),
            (1_795_478_400_000_000, "2026-11-24"), (1_795_478_399_999_999, "2026-11-23"),
        ] as [(Int64, String)]
    )
    func `is the day of a moment in UTC`(microseconds: Int64, day: String) {
        #expect(Timestamp(microseconds: microseconds).date.description == day)
    }

    @Test(arguments: [
        ("2026-11-24", "2026-11-25"), ("2026-11-24", "2026-12-01"), ("2026-11-24", "2027-01-01"),
    ])
    func `comes before another`(left: String, right: String) throws {
        let (left, right) = (
            try #require(CalendarDate(left)), try #require(CalendarDate(right))
        )
        #expect(left < right)
        #expect(!(right < left))
        #expect(!(left < left))
    }
}
