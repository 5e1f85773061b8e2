import Dialing
import Interop
import Probing

extension Dialogue {
    /// Prepares the connection of a handshake, as its scenario wants it; the time runs from here.
    ///
    /// Whatever the client, a `split-hello` is cut here: an even handshake in two segments, an odd
    /// one in two records.
    init(for order: HandshakeOrder, of plan: ProbePlan) throws {
        guard let source = LoopbackAddress(order.task.sourceAddress) else {
            throw Fault(
                operation: "connect from",
                subject: order.task.sourceAddress,
                reason: "it is not a loopback address",
            )
        }
        try self.init(
            from: source,
            timeout: order.endpoint.timeout ?? plan.timeout,
            serverShareLengths: plan.serverShareLengths,
        )
        if [.badShare, .splitHello].contains(order.task.scenario) { reviewHello() }
        guard order.task.scenario == .splitHello else { return }
        helloCut = order.number.isMultiple(of: 2) ? .segments : .records
    }
}
