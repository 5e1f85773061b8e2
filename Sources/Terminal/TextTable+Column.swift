extension TextTable {
    /// One column: its title, and what becomes of its text when there is little room.
    package struct Column: Hashable, Sendable {
        let title: String
        let alignment: Alignment
        let overflow: Overflow

        /// A column of text.
        package init(
            _ title: String,
            alignment: Alignment = .leading,
            overflow: Overflow = .cutAtEnd,
        ) {
            self.title = title.sanitised()
            self.alignment = alignment
            self.overflow = overflow
        }

        /// The edge that the text of a column stands at.
        package enum Alignment: Hashable, Sendable {
            /// Words.
            case leading

            /// Numbers.
            case trailing
        }

        /// What happens to text that is wider than its column may be.
        package enum Overflow: Hashable, Sendable {
            /// Its end gives way to `…`.
            case cutAtEnd

            /// Its middle gives way to `…`: keys and paths tell most at both ends.
            case cutInMiddle

            /// It goes on below.
            case wrap

            /// Nothing: the column is always as wide as its text.
            case never
        }

        /// The columns below which text is no longer worth reading.
        static let leastWidth = 8

        /// The width below which the column does not shrink.
        var minimum: Int {
            overflow == .never ? .max : Self.leastWidth
        }

        /// The text as lines of at most so many columns.
        func lines(of text: String, in width: Int) -> [String] {
            guard text.columns > width else { return [text] }
            return switch overflow {
            case .cutAtEnd, .never: [text.cutAtEnd(columns: width)]
            case .cutInMiddle: [text.cutInMiddle(columns: width)]
            case .wrap: text.wrapped(columns: width)
            }
        }
    }
}
