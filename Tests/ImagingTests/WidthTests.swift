import Testing

@testable import Imaging

@Suite struct `The width of a workshop` {
    @Test(
        arguments: [
            (processors: 2, gibibytes: 24, width: 2), (16, 8, 4), (4, 1, 1), (1, 64, 1), (8, 16, 8),
        ]
    )
    func `is what both processors and memory allow`(
        processors: Int,
        gibibytes: UInt64,
        width: Int,
    ) {
        #expect(ImageWorkshop.width(processors: processors, memory: gibibytes << 30) == width)
    }
}
