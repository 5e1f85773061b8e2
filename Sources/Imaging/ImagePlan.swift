import EngineUse
import Interop

/// One image to be found or built.
struct ImagePlan: Sendable {
    /// What it is for: `server`, `bench`, `openssl` or the name of another layer.
    let purpose: String

    /// The server in it; nil for an image without one.
    let server: String?

    /// The release that it holds; nil for the bench.
    let release: String?

    /// The base that it stands on.
    let base: ProvidedBase

    /// The text of its Dockerfile.
    let dockerfile: String

    /// Values for arguments of the Dockerfile, besides those that every one gets.
    let ownArguments: [String: String]

    /// The images that it is made with, besides its base.
    let layers: [ProvidedLayer]

    /// The packages that are installed in it.
    let packages: PackageSet

    /// What installing them changes on the base.
    let changes: PackageChanges

    /// What is copied into it, and what it has to pass.
    let contents: ImageContents

    /// The releases whose libraries are in it, for the bench; empty for every other image.
    let libraries: [String]

    /// Plans an image; `contents` only where its Dockerfile copies any.
    init(
        purpose: String,
        server: String? = nil,
        release: String? = nil,
        base: ProvidedBase,
        dockerfile: String,
        arguments: [String: String] = [:],
        layers: [ProvidedLayer] = [],
        packages: PackageSet,
        changes: PackageChanges,
        contents: ImageContents = ImageContents(),
        libraries: [String] = [],
    ) {
        self.purpose = purpose
        self.server = server
        self.release = release
        self.base = base
        self.dockerfile = dockerfile
        self.ownArguments = arguments
        self.layers = layers
        self.packages = packages
        self.changes = changes
        self.contents = contents
        self.libraries = libraries
    }

    /// What decides what it will be.
    var recipe: Recipe {
        Recipe(
            dockerfile: dockerfile,
            arguments: arguments,
            parent: (base.base.name, base.key),
            layers: layers.reduce(into: [:]) { $0[$1.key.argument] = $1.recipeKey },
            files: contents.hashes,
            programs: contents.programs,
            changes: changes,
        )
    }

    /// Values for the Dockerfile's arguments that do not matter for what comes out.
    ///
    /// The key of a layer is in the recipe, and its name in the engine need not be.
    var unkeyedArguments: [String: String] {
        layers.reduce(into: [:]) { $0[$1.key.argument] = $1.reference }
    }

    /// Values for the Dockerfile's arguments.
    var arguments: [String: String] {
        ["BASE": base.reference, "PACKAGES": packages.text]
            .merging(ownArguments) { common, _ in common }
    }

    /// What all its packages will be.
    var packageList: PackageList { base.packages.applying(changes) }

    /// The name that it shares with other recipes.
    var repository: String { "pqlab/\(server ?? purpose)" }

    /// The name that tells recipes apart.
    var tag: String { (release.map { "\($0)-" } ?? "") + recipe.shortKey }

    /// What people call it.
    var subject: String { release.map { "\(server ?? purpose) on \($0)" } ?? purpose }

    /// The labels by which it is found again.
    var labels: [String: String] {
        var labels = [
            Label.recipe: recipe.key,
            Label.purpose: purpose,
            Label.base: base.base.name,
        ]
        labels[Label.server] = server
        labels[Label.release] = release
        labels[Label.sources] = contents.origin
        if purpose == "bench" { labels[Label.libraries] = libraries.joined(separator: " ") }
        return labels
    }
}
