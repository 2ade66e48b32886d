/// Something that happens in the sandbox after a delivery went out.
public enum SandboxEvent: Sendable, Equatable {
    /// A provider's receipt, or a text from somebody's telephone.
    case incoming(Incoming)
    /// Somebody opened the message page of an e-mail and pressed "read".
    case pageRead(DeliveryID)
    /// Somebody answered there; `places` is 0 unless the answer is yes.
    case pageAnswer(DeliveryID, SandboxScript.Answer, places: Int)
    case letterPosted(DeliveryID)
    case letterReturned(DeliveryID)
}
