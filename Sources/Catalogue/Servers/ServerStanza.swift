package import Interop

/// What the lab knows about one server: how to build, start, pin and question it.
///
/// It comes from `Lab/servers/NAME/server.yaml` and the templates beside it. Nothing in it ever
/// reaches a shell: commands are lists of words, file names and names are restricted.
package struct ServerStanza: Sendable {
    /// The name used in matrices and cells: that of its folder.
    package let name: String

    /// The name that people read, such as `Apache httpd`.
    package let title: String

    /// How its image is made, for every origin of a release that it can stand on.
    package let images: [Origin: ImageDirections]

    /// How to ask an image for the versions in it.
    package let versionQueries: [VersionedPart: VersionQuery]

    /// How it is shown which TLS library runs in it, where its image says nothing else.
    let ownLibraryProof: ProofKind

    /// Regular expressions; a line of the log that one of them matches means a crash.
    package let crashPatterns: [String]

    /// What starts it, before a policy adds its part.
    let recipe: EndpointRecipe

    /// What differs for images of an origin, which a policy's part still goes over.
    let originParts: [Origin: OriginPart]

    /// The variants of every policy, the last of which applies to everything.
    let policies: [Policy: [PolicyVariant]]

    /// The first line of a log that means a crash; nil where none does.
    package func crashLine(in log: String) -> String? {
        let expressions = crashPatterns.compactMap { try? Regex($0) }
        for line in log.split(whereSeparator: \.isNewline)
        where expressions.contains(where: { (try? $0.firstMatch(in: line)) != nil }) {
            return String(line)
        }
        return nil
    }
}
