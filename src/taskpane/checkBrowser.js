/* A web view without what the pane is written in (Office 2016 and 2019 open add-ins in Internet Explorer) goes to the page that says what to do. */
if (!Object.hasOwn || !Array.prototype.at) location.replace("unsupported.html");
