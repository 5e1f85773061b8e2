import Catalogue
import Orchestration
import Testing

@testable import Commands

@Suite struct `The patience with a fault of the calibration` {
    @Test(
        arguments: [
            (nil, nil, nil, nil), (.milliseconds(500), nil, 500_000, nil),
            (nil, .seconds(1), nil, 1_000_000),
            (.milliseconds(10), .seconds(20), 10_000, 20_000_000),
        ] as [(Duration?, Duration?, Int?, Int?)]
    )
    func `is in microseconds what the fault says, and as usual where it says nothing`(
        timeout: Duration?,
        startTimeout: Duration?,
        handshake: Int?,
        start: Int?,
    ) {
        var tampering = Tampering()
        tampering.timeout = timeout
        tampering.startTimeout = startTimeout
        #expect(Patience(tampering) == Patience(handshake: handshake, start: start))
    }
}
