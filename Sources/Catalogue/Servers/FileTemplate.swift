/// One file of an endpoint before its values are filled in.
struct FileTemplate: Sendable {
    /// What goes into the file.
    enum Content: Sendable {
        /// A template.
        case template(Template)

        /// A text that is taken as it is.
        case verbatim(String)
    }

    /// Its path, relative to the folder of the endpoint.
    let path: String

    /// What goes into it.
    let content: Content

    /// Its permission bits.
    let mode: Int

    /// The template; nil for a text that is taken as it is.
    var template: Template? {
        switch content {
        case .template(let template): template
        case .verbatim: nil
        }
    }
}
