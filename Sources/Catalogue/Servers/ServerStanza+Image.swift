package import Interop

extension ServerStanza {
    /// The argument by which a Dockerfile is told the interpreter of a release.
    static let pythonArgument = "PYTHON"

    /// How its image on a release is made; nil where it has none of that origin.
    ///
    /// A packaged server that is asked for the version of its Python runs on the Python that the
    /// release names: its package is installed too, and the Dockerfile gets its name as `PYTHON`.
    package func image(on release: Release) -> ImageDirections? {
        guard let directions = images[release.origin] else { return nil }
        guard versionQueries[.python] != nil, let python = release.python else {
            return directions
        }
        return ImageDirections(
            dockerfile: directions.dockerfile,
            packages: directions.packages + [python],
            holdsProbe: directions.holdsProbe,
            arguments: [Self.pythonArgument: python],
        )
    }
}
