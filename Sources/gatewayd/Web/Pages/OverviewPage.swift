import Channels
import Foundation
import Gateway
import Templates

/// What the office and the officer see: every message in short, one of them in full, and what waits for a person.
struct OverviewPage {
    var language: Language
    /// Newest first.
    var messages: [MessageStatus]
    /// The one in full; nil before the first message.
    var chosen: MessageStatus?
    /// Of the chosen one.
    var undelivered: [Undelivered]
    /// All that the school invites to.
    var events: [EventSummary]
    var tasks: [OfficerTask]
    var inbox: [InboxItem]
    var ages: InboxAges
    /// Printed, and not posted yet.
    var letters: Int
    /// Printed, and to be taken out of the pile.
    var lettersToTakeOut: Int
    /// Letters of the chosen message, which was stopped, that lie in the pile.
    var pile: [LeftDelivery]
    var pauses: [(channel: ChannelKind, pause: RoutePause)]
    /// Because the far side refuses the school.
    var stops: [RouteStop] = []
    var troubles: [(channel: ChannelKind, trouble: RouteTrouble)]
    /// Open notices to staff.
    var notices: [StaffNotice] = []
    /// When it is shown.
    var now: Date
}
