import Testing

@testable import Gateway

@Suite struct `Understanding a request to stop` {
    /// Nothing but what the closed list has behind the object.
    static let whole = [
        "Stop texting me", "stop texting me please", "please stop texting me now", "Stop sending texts to this number",
        "stop sending me messages any more", "Stop sending me texts from the school please",
        "stop texting me on this number thanks",
        "Stop texting me Gwen", "stop texting me thank you so much", "stop texting me straight away",
        "stop texting me I have asked three times", "stop texting me we moved", "stop texting me because I am at work at night",
        "Stop sending me texts, it's driving me mad", "no more texts ever again", "stop the messages and remove my number",
        "stop all texts you keep sending me", "stop texting me about anything", "stop texting me i dont want them",
        "stop texting me wrong number",
        "please remove me from your list", "take me off the list please", "unsubscribe me from all texts from now on",
        "Rhowch y gorau i anfon negeseuon ata i", "Plis peidiwch â gyrru negeseuon i'r rhif yma", "Peidiwch â thecstio fi eto",
        "Stopiwch anfon negeseuon i fi plis", "Stopiwch anfon tecsts ata i bellach", "stopiwch decstio fi rŵan",
        "Dim mwy o negeseuon o'r ysgol os gwelwch yn dda", "Stopiwch anfon negeseuon i fy ffôn i",
        "Peidiwch â hala negeseuon ata i byth eto",
        "Stopiwch y negeseuon ar unwaith", "Stopiwch anfon negeseuon ata i achos dwi'n gweithio", "Dim mwy o decsts diolch",
        "Stopiwch decstio fi dwi'm isio nhw", "Plis stopiwch anfon negeseuon o hyn ymlaen",
    ]

    @Test(arguments: whole) func `is one where its object is all of our messages`(text: String) throws {
        #expect(try ReplyUnderstanding.read(text).intent == .stop)
    }

    /// How, when, about what, to whom: what is complained of is not that we write.
    static let limited = [
        "stop sending texts twice", "stop sending messages at night", "stop texting me about phonics", "stop texting me so late",
        "stop sending texts so often", "stop texting me so much", "stop sending so much", "stop texting me all the time",
        "stop texting me every day", "stop sending me texts after 9pm", "stop texting me when I'm at work",
        "stop texting me at work",
        "please stop sending messages on Sundays", "stop texting me during the day", "stop texting me unless it's urgent",
        "stop texting me except in an emergency", "stop texting me until September", "stop sending texts to my ex",
        "stop sending me texts about the other child", "no more texts about nits please", "dont text me before 8",
        "stop sending texts too early",
        "stop sending me messages meant for year 6", "remove me from the football group", "Stop sending texts in capitals",
        "stop texting me late at night", "stop sending the messages without accents",
        "Stopiwch anfon negeseuon mor hwyr", "Stopiwch anfon negeseuon ddwywaith", "Stopiwch anfon negeseuon gyda'r nos",
        "Peidiwch ag anfon negeseuon am ffoneg", "Stopiwch decstio fi am y clwb brecwast",
        "Stopiwch anfon negeseuon ar ddydd Sul",
        "Peidiwch â thecstio fi pan dwi'n gweithio", "Stopiwch anfon negeseuon mor aml", "Stopiwch anfon tecsts bob dydd",
        "Stopiwch anfon negeseuon ar ôl 9", "Peidiwch anfon negeseuon oni bai bod argyfwng",
        "Dim mwy o negeseuon am lau pen plis",
        "Stopiwch anfon negeseuon tan fis Medi", "Stopiwch anfon negeseuon yng nghanol y nos",
        "Rhowch y gorau i anfon negeseuon mor gynnar",
    ]

    @Test(arguments: limited) func `is a person's where it says when, how, to whom or about what`(text: String) throws {
        #expect(try ReplyUnderstanding.read(text).intent == .unclear)
    }
}
