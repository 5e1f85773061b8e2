import Terminal
import Testing

@Suite struct `A screen` {
    @Test(arguments: [
        (["TERM": "xterm"], true, Palette.coloured, true),
        (["TERM": "xterm", "NO_COLOR": "1"], true, .plain, true),
        (["TERM": "xterm", "NO_COLOR": ""], true, .coloured, true),
        (["TERM": "dumb"], true, .plain, false),
        ([:], true, .plain, false),
        (["TERM": "xterm"], false, .plain, false),
    ])
    func `is coloured and written over only where that is wanted and understood`(
        environment: [String: String],
        isTerminal: Bool,
        palette: Palette,
        isLive: Bool,
    ) {
        let screen = Screen(environment: environment, isTerminal: isTerminal, columns: 120)
        #expect(screen.palette == palette)
        #expect(screen.isLive == isLive)
    }

    @Test(
        arguments: [
            (120, [:], true, 120), (0, ["COLUMNS": "60"], true, 60),
            (nil, ["COLUMNS": "x"], true, 80),
            (120, [:], false, nil),
        ] as [(Int?, [String: String], Bool, Int?)]
    )
    func `is as wide as the kernel says, then as the environment says`(
        columns: Int?,
        environment: [String: String],
        isTerminal: Bool,
        width: Int?,
    ) {
        let screen = Screen(environment: environment, isTerminal: isTerminal, columns: columns)
        #expect(screen.width == width)
    }
}
