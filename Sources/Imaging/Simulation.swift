import Interop

/// The script that asks a base what packages would change on it, and its answer.
struct Simulation {
    /// What to ask about.
    let sets: [PackageSet]

    /// The script, for a container of the base with the host's files in it.
    ///
    /// Each part of its output ends with a line of its own. A set that cannot be
    /// installed spoils no other; an archive that cannot be read ends the script.
    var script: String {
        let apt = "apt-get -c /host/apt.conf -s -y"
        var lines = [
            "export DEBIAN_FRONTEND=noninteractive",
            "apt-get -c /host/apt.conf update 2>&1 || exit 100",
            "echo '=update 0'",
            "\(apt) upgrade 2>&1; echo \"=upgrade $?\"",
        ]
        for (index, set) in sets.enumerated() {
            lines.append("\(apt) install \(set.text) 2>&1; echo \"=\(index) $?\"")
        }
        return lines.joined(separator: "\n")
    }

    /// Reads the script's output.
    func read(_ lines: [String]) -> [PackageSet: Result<PackageChanges, Fault>] {
        var parts: [String: (status: String, lines: [String])] = [:]
        var part: [String] = []
        for line in lines {
            let words = line.split(separator: " ")
            if line.hasPrefix("="), words.count == 2 {
                parts[String(words[0].dropFirst())] = (String(words[1]), part)
                part = []
            } else {
                part.append(line)
            }
        }
        var answer: [PackageSet: Result<PackageChanges, Fault>] = [:]
        for (index, set) in sets.enumerated() {
            let answers = ["upgrade", "\(index)"].map { parts[$0] }
            if let refused = answers.first(where: { $0?.status != "0" }) {
                let reason = Self.cause(in: refused?.lines ?? [])
                answer[set] = .failure(
                    Fault(operation: "install packages", subject: set.text, reason: reason)
                )
            } else {
                let texts = answers.map { ($0?.lines ?? []).joined(separator: "\n") }
                let changes = texts.map { PackageChanges(simulation: $0) }
                answer[set] = .success(changes[0].merging(changes[1]))
            }
        }
        return answer
    }

    /// apt's own words for what went wrong (its errors begin with `E: `).
    static func cause(in lines: [String]) -> String {
        let errors = lines.filter { $0.hasPrefix("E: ") }.map { String($0.dropFirst(3)) }
        return errors.first ?? lines.last { !$0.isEmpty } ?? "apt said nothing"
    }
}
