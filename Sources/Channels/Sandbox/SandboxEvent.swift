/// An event in the sandbox after a delivery was sent.
public enum SandboxEvent: Sendable, Equatable {
    /// A provider's receipt, or a text from a telephone.
    case incoming(Incoming)
    /// A parent opened the message page of an e-mail and pressed "read".
    case pageRead(DeliveryID)
    /// A parent answered there; `places` is 0 unless the answer is yes.
    case pageAnswer(DeliveryID, SandboxScript.Answer, places: Int)
    case letterPosted(DeliveryID)
    case letterReturned(DeliveryID)
}
