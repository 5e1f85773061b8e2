import Interop

/// Holds a client's hello against itself and against the HelloRetryRequest that it answers.
struct OfferReview {
    /// The HelloRetryRequest that came before; nil without one.
    let retry: WireServerHello?

    /// What is wrong with the offer; empty where it may stand.
    func violations(in offer: WireClientHello) -> [WireViolation] {
        var found: [WireViolation] = []
        let shared = offer.keyShares.map(\.group)
        if Set(shared).count != shared.count {
            found.append(WireViolation(.inconsistentOffer, "two key shares for the same group"))
        }
        if let stray = shared.first(where: { !offer.groups.contains($0) }) {
            let text = "a key share for group `\(stray)`, which is not offered"
            found.append(WireViolation(.inconsistentOffer, text))
        }
        if let asked = retry?.group, shared != [asked] {
            let text = "the second client_hello has not just a key share for group `\(asked)`"
            found.append(WireViolation(.inconsistentOffer, text))
        }
        if retry?.hasCookie == true, !offer.hasCookie {
            let text = "the second client_hello does not send the cookie back"
            found.append(WireViolation(.inconsistentOffer, text))
        }
        return found
    }
}
