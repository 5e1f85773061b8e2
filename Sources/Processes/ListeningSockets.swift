/// Sockets that listen on TCP in this network namespace, by port.
///
/// A socket is told by its number, under which the process that holds it has it too.
package struct ListeningSockets {
    private var numbers: [UInt16: Set<UInt64>] = [:]

    /// Looks at `/proc/net/tcp` and `tcp6` once (proc(5)).
    package init() {
        self.init(["/proc/net/tcp", "/proc/net/tcp6"].compactMap(ProcessFiles.text))
    }

    /// Reads the kernel's tables: state `0A` is LISTEN.
    init(_ tables: [String]) {
        for line in tables.lazy.flatMap({ $0.split(separator: "\n").dropFirst() }) {
            let fields = line.split(separator: " ", maxSplits: 10)
            guard fields.count > 9, fields[3] == "0A",
                let port = fields[1].split(separator: ":").last.flatMap({ UInt16($0, radix: 16) }),
                let number = UInt64(fields[9])
            else { continue }
            numbers[port, default: []].insert(number)
        }
    }

    /// The numbers of those on a port: with SO_REUSEPORT there may be several (socket(7)).
    package func onPort(_ port: UInt16) -> Set<UInt64> {
        numbers[port] ?? []
    }

    /// The numbers of all sockets that a process holds, from `/proc/PID/fd`.
    package static func held(by process: Int) -> Set<UInt64> {
        let folder = "/proc/\(process)/fd"
        let targets = ProcessFiles.names(in: folder).compactMap {
            ProcessFiles.link("\(folder)/\($0)")
        }
        return targets.reduce(into: []) { numbers, target in
            guard target.hasPrefix("socket:["), target.hasSuffix("]"),
                let number = UInt64(target.dropFirst(8).dropLast())
            else { return }
            numbers.insert(number)
        }
    }
}
