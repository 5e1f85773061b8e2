import Interop

/// What a task of the probe is for.
enum TaskPurpose: Sendable {
    /// An attempt of a cell.
    case cell(Assignment)

    /// A control of the task's endpoint.
    case control(ControlKind)
}
