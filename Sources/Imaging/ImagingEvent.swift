/// A step of the work on one image, for whoever shows progress.
package struct ImagingEvent: Hashable, Sendable {
    /// What happened in a step.
    package enum Kind: Hashable, Sendable {
        /// It began.
        case started

        /// It said this.
        case line(String)

        /// Another run does the same, and this one waits for it.
        case waiting

        /// It is done, after this time.
        case finished(Duration)

        /// It was given up, after this time; the error reaches the caller too.
        case failed(Duration)

        /// Something a reader of the results should know.
        case note(String)
    }

    /// What is done: `build image`, `make base image`.
    package let step: String

    /// To what, such as `nginx on debian-12`.
    package let subject: String

    /// What happened.
    package let kind: Kind

    /// Puts the parts together.
    package init(step: String, subject: String, kind: Kind) {
        self.step = step
        self.subject = subject
        self.kind = kind
    }
}
