/// The first stage of a Dockerfile, which installs packages and alone has a network.
///
/// It is built by itself, and what comes of it takes its place in the Dockerfile for the
/// rest. The engine's cache of steps is not enough: where two builds copy the same files at
/// a time, each has a step of its own, and the second half of one may find the other's.
enum PackagesStage {
    /// The name of the stage.
    static let name = "packages"

    /// A Dockerfile in which an image stands for the stage; nil where there is no such stage.
    static func replaced(in dockerfile: String, by image: String) -> String? {
        var result: [Substring] = []
        var isInside = false
        var isFound = false
        var isContinued = false
        for line in dockerfile.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = line.split(whereSeparator: \.isWhitespace)
            if !isContinued, words.first?.uppercased() == "FROM" {
                isInside =
                    !isFound && words.count == 4 && words[2].uppercased() == "AS"
                    && words[3] == name
                if isInside {
                    isFound = true
                    result.append("FROM \(image) AS \(name)")
                }
            }
            isContinued = line.last == "\\"
            if !isInside { result.append(line) }
        }
        return isFound ? result.joined(separator: "\n") : nil
    }
}
