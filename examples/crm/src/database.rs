//! The database: SQLite in a file for one machine, PostgreSQL for several that share it. Every query of
//! this CRM is written once and runs on both; what they do differently stands here.

use std::env::var_os;
use std::time::Duration;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions, install_default_drivers};
use sqlx::{Any, AnyConnection, AnyPool, Connection, Executor, Row, Transaction};

/// How long anybody waits for the database.
pub const TIMEOUT: Duration = Duration::from_secs(8);

/// What SQLite and PostgreSQL do differently.
struct Kind {
    /// How many connections this process holds. SQLite has one writer anyway, and a connection is handed
    /// out in turn.
    connections: u32,
    /// Said on each connection. What is deleted from SQLite's file is overwritten there; nobody who hangs
    /// holds PostgreSQL's lock for long.
    greeting: &'static str,
    /// Begins a transaction and lets nobody else in who begins one like this, here or on another machine.
    begin: &'static str,
    /// Seconds since 1970 and the day, both by the database's clock: those of the machines may differ.
    clock: &'static str,
    /// Whether an earlier version of this CRM has written the file.
    earlier: &'static str,
    /// Said when a code was deleted.
    forgotten: &'static str,
}

const SQLITE: Kind = Kind {
    connections: 1,
    greeting: "PRAGMA busy_timeout = 8000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON",
    begin: "BEGIN IMMEDIATE",
    clock: "SELECT unixepoch('subsec'), date('now')",
    earlier: "SELECT count(*) FROM sqlite_schema WHERE name = 'proof'",
    forgotten: "PRAGMA wal_checkpoint(TRUNCATE)",
};

const POSTGRES: Kind = Kind {
    connections: 5,
    greeting: "SET statement_timeout = '8s'; SET idle_in_transaction_session_timeout = '8s'",
    begin: "BEGIN; SELECT pg_advisory_xact_lock(4717309)",
    clock: "SELECT extract(epoch FROM clock_timestamp())::float8, to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD')",
    earlier: "SELECT 0::bigint",
    forgotten: "",
};

/// Both take these words. (To SQLite, bytes are bytes, whatever the type is called.)
const TABLES: [&str; 6] = [
    "CREATE TABLE IF NOT EXISTS vault (version BIGINT NOT NULL, proof BYTEA NOT NULL)",
    "CREATE TABLE IF NOT EXISTS mailbox (email TEXT PRIMARY KEY, provider TEXT NOT NULL, imap TEXT NOT NULL,
       smtp TEXT NOT NULL, sealed BYTEA NOT NULL, since TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS attempt (id TEXT PRIMARY KEY, began DOUBLE PRECISION NOT NULL,
       stage TEXT NOT NULL, lease DOUBLE PRECISION NOT NULL)",
    "CREATE TABLE IF NOT EXISTS attempt_login (login BYTEA NOT NULL,
       attempt TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE, PRIMARY KEY (login, attempt))",
    "CREATE INDEX IF NOT EXISTS attempt_login_attempt ON attempt_login (attempt)",
    "CREATE TABLE IF NOT EXISTS opened (sealed BYTEA PRIMARY KEY, until DOUBLE PRECISION NOT NULL)",
];

/// Nobody else who writes is in between.
pub type Alone = Transaction<'static, Any>;

/// Where the CRM keeps what it knows.
#[derive(Clone)]
pub struct Database {
    pool: AnyPool,
    kind: &'static Kind,
    /// What it is called in sentences: never with its password.
    name: String,
}

/// What the database's clock shows.
pub struct Now {
    /// Seconds since 1970.
    pub seconds: f64,
    /// `YYYY-MM-DD`.
    pub day: String,
}

impl Database {
    /// Opens a file, or what `postgres://…` names, and makes the tables that are missing. Several that start
    /// at once wait for each other.
    ///
    /// # Errors
    ///
    /// A sentence that says why it cannot be used.
    pub async fn open(named: &str) -> Result<Database, String> {
        install_default_drivers();
        let (kind, options) = options(named)?;
        let name = match kind.connections {
            1 => named.to_owned(),
            _ => shown(&options),
        };
        let wrong = |error: sqlx::Error| format!("The database {name} cannot be used: {error}.");
        // The pool would go on trying and then only say that it took too long.
        let mut first = AnyConnection::connect_with(&options).await.map_err(wrong)?;
        let old = sqlx::query_scalar::<_, i64>(kind.earlier).fetch_one(&mut first);
        if old.await.map_err(wrong)? > 0 {
            return Err(format!(
                "The database {name} was written by an earlier version, whose codes are not bound to their servers. \
                 Put it away and start with another one; its mailboxes have to be connected once more."
            ));
        }
        first.close().await.map_err(wrong)?;
        let pool = AnyPoolOptions::new()
            .max_connections(kind.connections)
            .acquire_timeout(TIMEOUT)
            .after_connect(|connection, _| {
                Box::pin(async { connection.execute(kind.greeting).await.map(drop) })
            })
            .connect_with(options)
            .await
            .map_err(wrong)?;
        let database = Database {
            pool,
            kind,
            name: name.clone(),
        };
        let tables = async {
            let mut alone = database.alone().await?;
            for table in TABLES {
                alone.execute(table).await?;
            }
            alone.commit().await
        };
        tables.await.map_err(wrong)?;
        Ok(database)
    }

    /// What it is called in sentences.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// For single statements.
    pub fn pool(&self) -> &AnyPool {
        &self.pool
    }

    /// For what must not happen twice at once.
    ///
    /// # Errors
    ///
    /// If the others take too long, or there is no database.
    pub async fn alone(&self) -> sqlx::Result<Alone> {
        self.pool.begin_with(self.kind.begin).await
    }

    /// The time.
    ///
    /// # Errors
    ///
    /// If it cannot be asked.
    pub async fn now(&self, by: &mut Alone) -> sqlx::Result<Now> {
        let row = by.fetch_one(self.kind.clock).await?;
        Ok(Now {
            seconds: row.try_get(0)?,
            day: row.try_get(1)?,
        })
    }

    /// After a code was deleted: it goes from what the database has put aside as well, where that can be said.
    pub async fn forgotten(&self) -> sqlx::Result<()> {
        match self.kind.forgotten {
            "" => Ok(()),
            said => self.pool.execute(said).await.map(drop),
        }
    }
}

fn options(named: &str) -> Result<(&'static Kind, AnyConnectOptions), String> {
    // The parser's own words for a mistake are kept out: they could quote the password.
    let no_address = || {
        "CRM_DATABASE is no address of a database: expected a file, or postgres://user:password@host/name.".to_owned()
    };
    let remote = named.starts_with("postgres://") || named.starts_with("postgresql://");
    // An address with a mistake in it is no file, whose name would be printed and be created.
    let address = ["://", "postgres:", "postgresql:", "password="];
    if !remote && address.iter().any(|part| named.contains(part)) {
        return Err(no_address());
    }
    let url = match remote {
        true => named.to_owned(),
        // A path may hold what means something else in a URL.
        false => format!(
            "sqlite:{}?mode=rwc",
            named
                .replace('%', "%25")
                .replace('?', "%3F")
                .replace('#', "%23")
        ),
    };
    let options: AnyConnectOptions = url.parse().map_err(|_| no_address())?;
    // The rest of a password with a `/` in it that is not written as %2F.
    if remote && options.database_url.path().contains('@') {
        return Err(no_address());
    }
    if remote && !is_safe(&options) {
        return Err(format!(
            "CRM_DATABASE names {} on another machine without sslmode=verify-full: whoever is in between could read and change what is stored.",
            shown(&options)
        ));
    }
    Ok((if remote { &POSTGRES } else { &SQLITE }, options))
}

/// Host and name of a database, without who signs in and with what.
fn shown(options: &AnyConnectOptions) -> String {
    let url = &options.database_url;
    let port = url
        .port()
        .map(|port| format!(":{port}"))
        .unwrap_or_default();
    format!(
        "postgres://{}{port}{}",
        url.host_str().unwrap_or_default(),
        url.path()
    )
}

/// On this machine, or over TLS with a certificate that is checked.
fn is_safe(options: &AnyConnectOptions) -> bool {
    let url = &options.database_url;
    let hosts = url.host_str().map(str::to_owned).into_iter().chain(
        url.query_pairs()
            .filter(|(name, _)| name == "host" || name == "hostaddr")
            .map(|(_, host)| host.into_owned()),
    );
    let mut hosts: Vec<String> = hosts.collect();
    if hosts.is_empty() {
        // Then the library goes by these.
        let set = ["PGHOSTADDR", "PGHOST"].into_iter().filter_map(var_os);
        hosts.extend(set.map(|host| host.to_string_lossy().into_owned()));
    }
    let local = |host: String| {
        let address = host.trim_matches(['[', ']']).parse::<std::net::IpAddr>();
        host.starts_with('/')
            || host.starts_with("%2F")
            || host.starts_with("%2f")
            || host == "localhost"
            || address.is_ok_and(|address| address.is_loopback())
    };
    let modes = url
        .query_pairs()
        .filter(|(name, _)| name == "sslmode" || name == "ssl-mode");
    // The last one counts.
    modes.last().is_some_and(|(_, mode)| mode == "verify-full") || hosts.into_iter().all(local)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_elsewhere_is_spoken_to_over_tls_only() {
        for (named, fits) in [
            ("crm.sqlite", true),
            ("/var/lib/crm 100%?.sqlite", true),
            ("postgres://crm:pass@localhost/crm", true),
            ("postgres://crm@127.0.0.1:5433/crm", true),
            ("postgres://crm@[::1]/crm", true),
            ("postgres:///crm?host=/run/postgresql", true),
            ("postgres://%2Frun%2Fpostgresql/crm", true),
            (
                "postgres://crm:pass@db.acme.example/crm?sslmode=verify-full",
                true,
            ),
            ("postgres://crm:pass@db.acme.example/crm", false),
            (
                "postgres://crm:pass@db.acme.example/crm?sslmode=require",
                false,
            ),
            (
                "postgres://crm:pass@localhost/crm?host=db.acme.example",
                false,
            ),
            (
                "postgresql://crm:pass@192.0.2.7/crm?sslmode=verify-full&sslmode=prefer",
                false,
            ),
            ("postgres://crm:pass@db acme/crm", false),
        ] {
            let said = options(named).err();
            assert_eq!(said.is_none(), fits, "{named}: {said:?}");
            assert!(!said.unwrap_or_default().contains("pass@"), "{named}");
        }
    }
}
