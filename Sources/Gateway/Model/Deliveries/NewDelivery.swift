public import Channels
public import Foundation

/// A delivery about to be queued.
public struct NewDelivery: Sendable {
    public var id: DeliveryID
    public var contact: ContactID?
    public var covers: [ContactID]
    public var route: Route
    public var words: TemplateValues
    /// The names of the contacts whom it is for, also where its words greet no contact by name.
    let names: [String]
    public var category: Category
    public var priority: Priority
    public var due: Date
    public var deadline: Date
    /// What it says, where the same words to the same person need not go once for each family (`SameWords`); nil for what must.
    public var sameWords: String?

    public init(
        id: DeliveryID, contact: ContactID?, covers: [ContactID], route: Route, words: TemplateValues, category: Category,
        priority: Priority, due: Date, deadline: Date
    ) {
        self.id = id
        self.contact = contact
        self.covers = covers
        self.route = route
        self.words = words
        names = words.names
        self.category = category
        self.priority = priority
        self.due = due
        self.deadline = deadline
    }
}
