import Terminal
import Testing

@Suite struct `Progress` {
    private static func state(
        phase: String = "probing",
        done: Int = 6,
        at elapsed: Duration = .seconds(34),
    ) -> ProgressLine {
        ProgressLine(
            phase: phase,
            done: done,
            total: 24,
            tallies: [
                Tally("✔", 5, "pass", .good),
                Tally("✖", 1, "fail", .bad),
                Tally("!", 0, "error", .bad),
            ],
            elapsed: elapsed,
            preparation: .seconds(10),
        )
    }

    @Test(arguments: [
        (80, "probing  6/24  ✔ 5 pass  ✖ 1 fail  34 s  about 70 s left"),
        (57, "probing  6/24  ✔ 5 pass  ✖ 1 fail  34 s  about 70 s left"),
        (56, "probing  6/24  ✔ 5  ✖ 1  34 s  about 70 s left"),
        (40, "probing  6/24  ✔ 5  ✖ 1  34 s"),
        (26, "probing  6/24  ✔ 5  ✖ 1"),
        (20, "probing  6/24"),
        (8, "probing"),
        (6, "prob…"),
    ])
    func `is drawn on one line that fits`(width: Int, line: String) {
        #expect(Self.state().drawn(width: width, palette: .plain) == line)
        #expect(line.columns < width)
    }

    @Test func `is a sentence where lines stay`() {
        #expect(Self.state().sentence == "probing: 6 of 24 cells, ✔ 5 pass, ✖ 1 fail, 34 s")
        let building = ProgressLine(phase: "building nginx", elapsed: .seconds(3))
        #expect(building.sentence == "building nginx: 3.0 s")
        #expect(building.drawn(width: 80, palette: .plain) == "building nginx  3.0 s")
    }

    @Test func `estimates the rest from what is done`() {
        #expect(Self.state(done: 6).estimate == .seconds(72))
        #expect(Self.state(done: 0).estimate == nil)
        #expect(Self.state(done: 24).estimate == nil)
    }

    @Test func `keeps a terminal's line out of the way of other output`() {
        let emitted = Emitted()
        let screen = Screen(palette: .plain, width: 20, isLive: true)
        var printer = ProgressPrinter(screen: screen) { emitted.append($0) }
        printer.print("before")
        printer.update(Self.state(at: .seconds(34)))
        printer.print("between")
        printer.finish()
        printer.print("after")
        #expect(
            emitted.texts == [
                "before\n", "\r\u{1B}[Kprobing  6/24", "\r\u{1B}[K", "between\n",
                "\r\u{1B}[Kprobing  6/24", "\r\u{1B}[K", "after\n",
            ]
        )
    }

    @Test func `is drawn ten times a second at most, but never misses the end`() {
        let emitted = Emitted()
        let screen = Screen(palette: .plain, width: 20, isLive: true)
        var printer = ProgressPrinter(screen: screen) { emitted.append($0) }
        for (done, elapsed) in [(1, 1_000), (2, 1_050), (3, 1_099), (4, 1_100), (24, 1_101)] {
            printer.update(Self.state(done: done, at: .milliseconds(elapsed)))
        }
        printer.update(Self.state(done: 24, at: .milliseconds(1_102)))
        #expect(
            emitted.texts == [
                "\r\u{1B}[Kprobing  1/24", "\r\u{1B}[Kprobing  4/24", "\r\u{1B}[Kprobing  24/24",
            ]
        )
    }

    @Test func `is a line for each phase, and now and then, where lines stay`() {
        let emitted = Emitted()
        let screen = Screen(palette: .plain, width: nil, isLive: false)
        var printer = ProgressPrinter(screen: screen) { emitted.append($0) }
        printer.update(ProgressLine(phase: "planning", elapsed: .zero))
        printer.update(Self.state(done: 0, at: .seconds(1)))
        printer.update(Self.state(done: 3, at: .seconds(15)))
        printer.print("a word")
        printer.update(Self.state(done: 4, at: .seconds(16)))
        printer.update(Self.state(done: 24, at: .seconds(17)))
        printer.finish()
        #expect(
            emitted.texts == [
                "planning: 0 s\n",
                "probing: 0 of 24 cells, ✔ 5 pass, ✖ 1 fail, 1.0 s\n",
                "a word\n",
                "probing: 4 of 24 cells, ✔ 5 pass, ✖ 1 fail, 16 s\n",
                "probing: 24 of 24 cells, ✔ 5 pass, ✖ 1 fail, 17 s\n",
            ]
        )
    }
}
