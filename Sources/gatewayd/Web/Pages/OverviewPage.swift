import Channels
import Foundation
import Gateway
import Templates

/// The input of the overview: every message in short, one of them in full, and what waits for a person.
struct OverviewPage {
    var language: Language
    /// Newest first.
    var messages: [MessageStatus]
    /// The one in full; nil before the first message.
    var chosen: MessageStatus?
    /// Of the chosen one.
    var undelivered: [Undelivered]
    /// The school's recent events.
    var events: [EventSummary]
    var tasks: [OfficerTask]
    var inbox: [InboxItem]
    var ages: InboxAges
    /// Printed, and not posted yet.
    var letters: Int
    /// Printed, and to be taken out before posting.
    var lettersToTakeOut: Int
    /// Printed letters of the chosen message, which was stopped.
    var pile: [LeftDelivery]
    var pauses: [(channel: ChannelKind, pause: RoutePause)]
    /// Routes stopped because the relay or provider refuses the school.
    var stops: [RouteStop] = []
    var troubles: [(channel: ChannelKind, trouble: RouteTrouble)]
    /// Open notices to staff.
    var notices: [StaffNotice] = []
    /// The time of the page.
    var now: Date
}
