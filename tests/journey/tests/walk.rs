use app_password_journey::host::host;
use serde_json::json;
#[test]
fn smoke() {
    host().walk(async |page| {
        let t = std::time::Instant::now();
        page.put(json!({"app-name": "Acme CRM"}), json!({})).await;
        page.goes_by_address("someone+crm@gmail.com").await;
        page.pastes("qwer tyui opas dfgh").await;
        page.says(".verdict", "Looks").await;
        println!("code {}", page.code().await);
        page.press("paste.submit").await;
        page.reaches("done").await;
        println!("{:?} {:?}", page.recorded("submissions").await, t.elapsed());
        panic!("x");
    });
}
