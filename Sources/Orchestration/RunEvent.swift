package import Interop

/// A step of a run, for whoever shows or records it.
package enum RunEvent: Sendable {
    /// A wave begins: its number, how many endpoints it has, and how many cells they serve.
    case waveStarted(number: Int, endpoints: Int, cells: Int)

    /// The handshakes of one cell are made.
    case cellTried

    /// A wave is over; it is to be recorded before the next one starts.
    case waveFinished(WaveRecord)

    /// Cells have made one of several server starts, and will make the next: their numbers.
    case startMade(cells: [Int])

    /// Cells will be tried again: how many.
    case retrying(cells: Int)
}
